package cn.zwfw.exchange.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.exchange.city.CityAway;
import cn.zwfw.exchange.stub.TestTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class RoundsTests {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final TestTime time = new TestTime();
    private final Rounds rounds = new Rounds(time, time, new Random(1), INTERVAL);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatFailsIsLeftAloneForLongerAndLonger() throws InterruptedException {
        var step = failing("list", away(12));

        rounds.untilDone(() -> List.of(step));

        assertThat(time.rests()).hasSize(12);
        var ceiling = 1000L;
        for (var rest : time.rests()) {
            assertThat(rest.toMillis()).isBetween(ceiling / 2, ceiling);
            ceiling = Math.min(60_000, ceiling * 2);
        }
    }

    @Test
    void waitsAreScattered() {
        var backoff = new Backoff(new Random(1));

        var waits = new ArrayList<Duration>();
        for (int n = 0; n < 50; n++) {
            waits.add(backoff.after(6, null));
        }

        assertThat(waits.stream().distinct().count()).isGreaterThan(40);
    }

    @Test
    void theCityIsLeftAloneForAtLeastAsLongAsItAsked() {
        var backoff = new Backoff(new Random(1));

        assertThat(backoff.after(1, Duration.ofSeconds(90)))
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
        assertThat(backoff.after(1, Duration.ofSeconds(-5)))
                .isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(backoff.after(1, Duration.ofDays(400)))
                .isLessThan(Duration.ofHours(1).plusSeconds(2));
    }

    @Test
    void whatFailsKeepsNothingElseWaiting() throws InterruptedException {
        var failing = failing("one", away(3));
        var working = failing("other", new ArrayDeque<>());

        rounds.untilDone(() -> List.of(failing, working));

        assertThat(done).containsSubsequence("other", "one");
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() throws InterruptedException {
        Queue<RuntimeException> away = new ArrayDeque<>();
        away.add(new DataAccessResourceFailureException("connection refused"));
        away.add(new CannotCreateTransactionException("connection refused"));

        rounds.untilDone(() -> {
            var gathering = away.poll();
            if (gathering != null) {
                throw gathering;
            }
            return List.of(failing("list", new ArrayDeque<>()));
        });

        assertThat(done).containsExactly("list");
        assertThat(time.rests()).hasSize(2);
    }

    @Test
    void whatFailsForGoodEndsIt() {
        Queue<RuntimeException> refused = new ArrayDeque<>();
        refused.add(new IllegalStateException("refused"));
        var step = failing("list", refused);

        assertThatThrownBy(() -> rounds.untilDone(() -> List.of(step)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Queue<RuntimeException> away(int times) {
        Queue<RuntimeException> failures = new ArrayDeque<>();
        for (int n = 0; n < times; n++) {
            failures.add(CityAway.broken("cut"));
        }
        return failures;
    }

    private Step failing(String name, Queue<RuntimeException> failures) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean advance() {
                var failure = failures.poll();
                if (failure != null) {
                    throw failure;
                }
                done.add(name);
                return false;
            }
        };
    }
}
