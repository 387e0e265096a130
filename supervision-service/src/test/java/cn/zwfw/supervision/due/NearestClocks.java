package cn.zwfw.supervision.due;

import cn.zwfw.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for what runs as the service asks, for tests of other packages. */
public record NearestClocks(JdbcClient database) {

    /**
     * How many there are on a page as large as it may be.
     *
     * @param after where the page before ended
     */
    public int of(Caller caller, @Nullable String after) {
        var query = new ClockQuery(null, null, null, after);
        return new RunningClocks(database).of(caller, query, 201).size();
    }
}
