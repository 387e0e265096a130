package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the consumers have with what the owner committed. */
public final class Arrivals {

    private final JdbcClient jdbc;

    public Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All committed changes have arrived, once and in order of each key; both consumers are in the
     * right state.
     */
    public void awaitComplete(Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count("arrival") >= committed() && stale() == 0);
        assertThat(count("arrival")).isEqualTo(committed());
        assertThat(outOfOrder()).isZero();
        assertThat(count("thing_copy")).isEqualTo(count("thing"));
    }

    public long committed() {
        return single("select coalesce(sum(revision), 0) from thing");
    }

    public long count(String table) {
        return single("select count(*) from " + table);
    }

    public long of(String code) {
        return jdbc.sql("select count(*) from arrival where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private long stale() {
        return single(
                """
                select count(*) from thing t left join thing_copy c using (code)
                where c.revision is distinct from t.revision
                """);
    }

    private long outOfOrder() {
        return single(
                """
                select count(*) from (
                    select revision, row_number() over (partition by code order by seq) as place from arrival
                ) as ordered where revision <> place
                """);
    }

    private long single(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
