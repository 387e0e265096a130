package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ServiceTest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger that is built again makes nobody fail who writes or reads meanwhile. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=rebuild"})
@Cites(value = "A24", rows = "S0")
class ForgetTests {

    /** After which PostgreSQL looks for those who wait for each other. */
    private static final Duration DEADLOCK_TIMEOUT = Duration.ofMillis(1_200);

    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired Rebuild rebuild;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        other.close();
    }

    @Test
    void waitsForWhoeverIsTakingSomethingIn() {
        var running =
                transaction.execute(_ -> {
                    database.sql(
                                    """
                                    insert into ledger_entry
                                    values ('CASE', 'forgotten', 1, now(), '{}')
                                    """)
                            .update();
                    var rebuilding = rebuilding();
                    await().until(this::isWaiting);
                    assertThat(tablesKeptFromAll()).as("before the ledger").isZero();
                    return rebuilding;
                });

        assertThat(running).succeedsWithin(SOON);
        assertThat(database.sql("select key from ledger_entry where key = 'forgotten'").query())
                .satisfies(kept -> assertThat(kept.listOfRows()).isEmpty());
    }

    @Test
    void givesWayToWhoeverReadsInAnotherOrder() {
        var running =
                transaction.execute(_ -> {
                    count("watched");
                    var rebuilding = rebuilding();
                    await().pollDelay(DEADLOCK_TIMEOUT).until(this::isWaiting);
                    // what it would have kept from all before, had it not given way
                    assertThatCode(() -> count("case_entry")).doesNotThrowAnyException();
                    assertThatCode(() -> count("card")).doesNotThrowAnyException();
                    return rebuilding;
                });

        assertThat(running).succeedsWithin(SOON);
    }

    private Future<?> rebuilding() {
        return other.submit(rebuild::run);
    }

    private boolean isWaiting() {
        return database.sql(
                        """
                        select exists (select from pg_locks
                            where mode = 'AccessExclusiveLock' and not granted)
                        """)
                .query(Boolean.class)
                .single();
    }

    private int tablesKeptFromAll() {
        return database.sql(
                        """
                        select count(*) from pg_locks
                        where mode = 'AccessExclusiveLock' and granted and locktype = 'relation'
                          and database = (select oid from pg_database
                                          where datname = current_database())
                        """)
                .query(Integer.class)
                .single();
    }

    private void count(String table) {
        database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
