package cn.zwfw.supervision.watch;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what is to be looked at as the service does, for tests of other packages. */
public record WaitingThings(JdbcClient database) {

    public boolean isThereOneAt(Instant now) {
        return new Moments(database).next(now).isPresent();
    }
}
