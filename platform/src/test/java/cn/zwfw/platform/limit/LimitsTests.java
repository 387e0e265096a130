package cn.zwfw.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.limit.LimitSettings.Allowance;
import cn.zwfw.platform.personal.vault.TestVault;
import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LimitsTests {

    private static final Allowance FIVE_AN_HOUR = new Allowance(5, Duration.ofHours(1));

    private final DataSource source =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-25T04:00:00Z"));
    private final Clock clock =
            ((InstantSource) () -> Objects.requireNonNull(now.get())).withZone(ZoneOffset.UTC);
    private final Limits limits = limits();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
    }

    @Test
    void whatIsSpentComesBackEvenly() {
        takeAll("zhang.san");

        assertThat(refusal("zhang.san").seconds()).isEqualTo(12 * 60);
        pass(Duration.ofMinutes(12));
        limits.take("inquiries", "zhang.san", FIVE_AN_HOUR);
        assertThat(refusal("zhang.san").seconds()).isEqualTo(12 * 60);
    }

    @Test
    void everybodyAndEverythingHasAnAllowanceOfItsOwn() {
        takeAll("10.1.1.1");

        limits.take("inquiries", "1.01.1.1", FIVE_AN_HOUR);
        limits.take("ratings", "10.1.1.1", FIVE_AN_HOUR);
        assertThatThrownBy(() -> limits.take("inquiries", "10.1.1.1", FIVE_AN_HOUR))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void twoInstancesTogetherGiveNoMoreThanOne() throws Exception {
        var other = limits();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> first = () -> taken(limits);
            Callable<Boolean> second = () -> taken(other);
            var tries = IntStream.range(0, 40).mapToObj(at -> at % 2 == 0 ? first : second);

            var taken = 0;
            for (var result : callers.invokeAll(tries.toList())) {
                taken += result.get() ? 1 : 0;
            }

            assertThat(taken).isEqualTo(5);
        }
    }

    @Test
    void nobodyIsNamedInTheDatabase() {
        limits.take("inquiries", "zhang.san", FIVE_AN_HOUR);

        var kept =
                JdbcClient.create(source)
                        .sql("select id || encode(state, 'escape') from spent_allowance")
                        .query(String.class)
                        .single();

        assertThat(kept).doesNotContain("zhang").matches("(?s)[0-9a-f]{32}.*");
    }

    /** Bucket4j forgets by the machine's time, whatever clock it counts by. */
    @Test
    void whoHasEverythingAgainIsForgotten() {
        takeAll("li.si");
        limits.take("inquiries", "zhang.san", new Allowance(1_000, Duration.ofSeconds(1)));

        await().until(() -> limits.forget(10) == 1);

        assertThat(limits.forget(10)).isZero();
        assertThat(refusal("li.si").seconds()).isPositive();
    }

    private Limits limits() {
        return new Limits(source, TestVault.index(), clock);
    }

    private void takeAll(String who) {
        for (int time = 0; time < 5; time++) {
            limits.take("inquiries", who, FIVE_AN_HOUR);
        }
    }

    private TooMany refusal(String who) {
        return (TooMany) catchThrowable(() -> limits.take("inquiries", who, FIVE_AN_HOUR));
    }

    private static boolean taken(Limits instance) {
        try {
            instance.take("inquiries", "wang.wu", FIVE_AN_HOUR);
            return true;
        } catch (TooMany refused) {
            return false;
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
