package cn.zwfw.supervision.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.conformance.ToldItem;
import cn.zwfw.supervision.ledger.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Several look at once and are torn from their work: no card is lost, none is there twice. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.watch.every=1h",
            "test.database=watching-race"
        })
@Cites(value = "A14", rows = "S1")
class WatchingRaceTests {

    private static final int CASES = 150;
    private static final int LOOKERS = 4;

    @Autowired Services services;
    @Autowired Watching watching;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void everyCardAppearsOnceThoughLookersAreKilled() throws Exception {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        IntStream.range(0, CASES)
                .mapToObj(n -> ToldCase.accepted(2000 + n, "2026-03-02"))
                .forEach(any -> services.tell(Topic.CASE, any.number(), any.json()));
        await().until(() -> watched() == CASES);
        clock.moveTo(LocalDate.of(2026, 3, 17));

        try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, LOOKERS)
                            .mapToObj(_ -> lookers.submit((Callable<Void>) this::look))
                            .toList();
            for (int n = 0; n < 10; n++) {
                kill();
            }
            for (var looker : all) {
                looker.get();
            }
        }
        watching.watch();

        assertThat(count("select count(*) from card where key like :mine and level = 2"))
                .isEqualTo(CASES);
        assertThat(
                        count(
                                """
                                select count(*) from told_card where version = 1 and card in
                                    (select id from card where key like :mine)
                                """))
                .isEqualTo(CASES);
    }

    @Test
    void whatCannotBeReadHoldsUpNobodyElse() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var broken = ToldCase.accepted(3500, "2026-03-02");
        var sound = ToldCase.accepted(3501, "2026-03-02");
        services.tell(Topic.CASE, broken.number(), broken.json());
        services.tell(Topic.CASE, sound.number(), sound.json());
        await().until(() -> isWatched(broken) && isWatched(sound));
        database.sql("update ledger_entry set data = '{\"number\": 1}' where key = ?")
                .param(broken.number())
                .update();
        clock.moveTo(LocalDate.of(2026, 3, 17));

        watching.watch();

        assertThat(cards(sound)).isOne();
        assertThat(cards(broken)).isZero();
    }

    @Test
    void whatTheDatabaseRefusesHoldsUpNobodyElse() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var broken = ToldCase.accepted(3510, "2026-03-02");
        var sound = ToldCase.accepted(3511, "2026-03-02");
        services.tell(Topic.CASE, broken.number(), broken.json());
        services.tell(Topic.CASE, sound.number(), sound.json());
        await().until(() -> isWatched(broken) && isWatched(sound));
        database.sql("alter table card add check (key <> '%s')".formatted(broken.number()))
                .update();
        clock.moveTo(LocalDate.of(2026, 3, 17));

        watching.watch();

        assertThat(cards(sound)).isOne();
        assertThat(cards(broken)).isZero();
    }

    @Test
    void whatIsJustBeingToldOfIsPassedOverAndKeptFromNobody() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var any = ToldCase.accepted(3520, "2026-03-02");
        services.tell(Topic.CASE, any.number(), any.json());
        await().until(() -> isWatched(any));
        clock.moveTo(LocalDate.of(2026, 3, 17));

        try (var looker = Executors.newSingleThreadExecutor()) {
            transaction.execute(_ -> {
                database.sql("update ledger_entry set version = version where key = ?")
                        .param(any.number())
                        .update();
                var looked = looker.submit(watching::watch);
                assertThat(looked).succeedsWithin(Duration.ofSeconds(10));
                return database.sql("update watched set name = name where key = ?")
                        .param(any.number())
                        .update();
            });
        }
        assertThat(cards(any)).isZero();
        watching.watch();

        assertThat(cards(any)).isOne();
    }

    @Test
    void oneRunLooksAtNoMoreThanFiveHundred() {
        database.sql(
                        """
                        with many as (
                            insert into ledger_entry (topic, key, version, told_at, data)
                            select 'POWER_ITEM', 'many-' || n, 1, now(), ?::json
                            from generate_series(1, 501) n returning topic, key)
                        insert into watched (topic, key, name, region, at, running)
                        select topic, key, key, '620100', '2000-01-01', false from many
                        """)
                .param(ToldItem.json(1, "1", "2026-01-01"))
                .update();

        watching.watch();

        assertThat(waiting()).isOne();
        watching.watch();
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return database.sql(
                        """
                        select count(*) from watched
                        where topic = 'POWER_ITEM' and key like 'many-%' and at = '2000-01-01'
                        """)
                .query(Integer.class)
                .single();
    }

    private boolean isWatched(ToldCase any) {
        return database.sql("select count(*) from watched where key = ?")
                        .param(any.number())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int cards(ToldCase any) {
        return database.sql("select count(*) from card where key = ? and aspect = 'TIME'")
                .param(any.number())
                .query(Integer.class)
                .single();
    }

    /** Looks until all is seen, whatever happens to its connection. */
    private Void look() {
        while (due() > 0) {
            try {
                watching.watch();
            } catch (DataAccessException | TransactionException torn) {
                assertThat(torn).isNotNull();
            }
        }
        return null;
    }

    private void kill() {
        database.sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and state = 'idle in transaction' limit 1
                        """)
                .query(row -> {});
    }

    private int watched() {
        return count("select count(*) from watched where key like :mine");
    }

    private int due() {
        try {
            return count(
                    """
                    select count(*) from watched
                    where key like :mine and at <= '2026-03-17T00:00:00+08:00'
                    """);
        } catch (DataAccessException torn) {
            return 1;
        }
    }

    private int count(String sql) {
        return database.sql(sql)
                .param("mine", ToldCase.ITEM + "20260302002%")
                .query(Integer.class)
                .single();
    }
}
