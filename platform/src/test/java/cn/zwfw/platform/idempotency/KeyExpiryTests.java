package cn.zwfw.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Cites(rows = "X3a")
class KeyExpiryTests {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(30);

    private final DataSource source =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
    private final JdbcClient database = JdbcClient.create(source);
    private final KeyExpiry expiry =
            new KeyExpiry(
                    database,
                    source,
                    new KeyExpiry.Settings(RETENTION),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
    }

    @Test
    void forgetsWhatIsOlderThanItsRetentionAndNothingElse() {
        add("older", 1, NOW.minus(RETENTION).minusMillis(1));
        add("kept", 1, NOW.minus(RETENTION));
        add("young", 1, NOW);

        expiry.run();

        assertThat(callers()).isEqualTo("kept,young");
    }

    @Test
    void forgetsManyInBatches() {
        add("older", 2 * KeyExpiry.BATCH + 1, NOW.minus(RETENTION).minusSeconds(1));
        add("young", 1, NOW);

        assertThat(expiry.forgetBefore(NOW.minus(RETENTION))).isEqualTo(3);
        assertThat(callers()).isEqualTo("young");
    }

    @Test
    void leavesItToTheInstanceThatIsAtIt() {
        add("older", 1, NOW.minus(RETENTION).minusSeconds(1));
        database.sql(
                        """
                        insert into shedlock (name, lock_until, locked_at, locked_by)
                        values ('idempotency-key-expiry', 'infinity', now(), 'another')
                        """)
                .update();

        expiry.run();

        assertThat(callers()).isEqualTo("older");
    }

    private void add(String caller, int count, Instant createdAt) {
        database.sql(
                        """
                        insert into idempotency_key (caller, key, digest, created_at)
                        select :caller, number, '', cast(:at as timestamptz)
                        from generate_series(1, :count) as number
                        """)
                .param("caller", caller)
                .param("at", createdAt.toString())
                .param("count", count)
                .update();
    }

    private String callers() {
        return database.sql(
                        "select string_agg(distinct caller, ',' order by caller) from idempotency_key")
                .query(String.class)
                .single();
    }
}
