package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.city.ListName;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each list was last compared, and what was found in this run. */
public final class Comparisons {

    private final JdbcClient database;
    private final Clock clock;
    private final List<Difference> found = new ArrayList<>();

    public Comparisons(JdbcTemplate database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    void keep(ListName list, int organs, List<Difference> differences) {
        found.addAll(differences);
        database.sql(
                        """
                        insert into comparison (list, compared_at, organs, differences)
                        values (?, ?, ?, ?)
                        on conflict (list) do update set compared_at = excluded.compared_at,
                            organs = excluded.organs, differences = excluded.differences
                        """)
                .params(
                        list.toString(),
                        Timestamp.from(clock.instant()),
                        organs,
                        differences.size())
                .update();
    }

    /** Whether the list has not been compared since a moment. */
    public boolean isDue(ListName list, Instant since) {
        return database.sql(
                                "select count(*) from comparison where list = ? and compared_at >= ?")
                        .params(list.toString(), Timestamp.from(since))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** What differed in this run. */
    public List<Difference> found() {
        return List.copyOf(found);
    }
}
