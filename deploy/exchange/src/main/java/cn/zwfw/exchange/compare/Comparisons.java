package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.city.ListName;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each list was last compared, and how much differed. */
public final class Comparisons {

    private final JdbcClient database;
    private final Clock clock;

    public Comparisons(JdbcTemplate database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    void keep(ListName list, int organs, int differences) {
        database.sql(
                        """
                        insert into comparison (list, compared_at, organs, differences)
                        values (?, ?, ?, ?)
                        on conflict (list) do update set compared_at = excluded.compared_at,
                            organs = excluded.organs, differences = excluded.differences
                        """)
                .params(list.toString(), Timestamp.from(clock.instant()), organs, differences)
                .update();
    }

    /** Whether the list has not been compared since a moment. */
    public boolean isDue(ListName list, Instant since) {
        return database.sql("select count(*) from comparison where list = ? and compared_at >= ?")
                        .params(list.toString(), Timestamp.from(since))
                        .query(Long.class)
                        .single()
                == 0;
    }
}
