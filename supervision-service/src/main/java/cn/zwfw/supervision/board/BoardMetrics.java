package cn.zwfw.supervision.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The business of the whole platform as gauges: cases, their clocks, cards. Every instance counts
 * the same rows, so that these are never added up over instances. Counted at most twice a minute,
 * and only when somebody looks. While they cannot be counted they are no number (NaN), and are not
 * tried more often: each try may wait for a connection.
 */
@Component
class BoardMetrics implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(BoardMetrics.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final BoardFigures board;
    private final Clock clock;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    BoardMetrics(BoardFigures board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        cases(registry, "received", Figures::received);
        cases(registry, "accepted", Figures::accepted);
        cases(registry, "decided", Figures::decided);
        cases(registry, "in_time", Figures::inTime);
        clocks(registry, "running", Figures::running);
        clocks(registry, "due_today", Figures::dueToday);
        clocks(registry, "overdue", Figures::late);
        cards(registry, "blue", Figures::blue);
        cards(registry, "yellow", Figures::yellow);
        cards(registry, "red", Figures::red);
    }

    private void cases(MeterRegistry registry, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder("zwfw.cases.today", () -> current(figure))
                .description("cases of today, by what became of them today")
                .tag("what", what)
                .register(registry);
    }

    private void clocks(MeterRegistry registry, String state, ToDoubleFunction<Figures> figure) {
        Gauge.builder("zwfw.clocks", () -> current(figure))
                .description("cases that are under way, by how their time stands")
                .tag("state", state)
                .register(registry);
    }

    private void cards(MeterRegistry registry, String colour, ToDoubleFunction<Figures> figure) {
        Gauge.builder("zwfw.cards.today", () -> current(figure))
                .description("cards that came to this colour today and were not withdrawn")
                .tag("colour", colour)
                .register(registry);
    }

    private double current(ToDoubleFunction<Figures> figure) {
        var known = last.get();
        if (known == null || !known.isFresh(clock.instant())) {
            known = new Counted(count(), clock.instant());
            last.set(known);
        }
        return known.figures() == null ? Double.NaN : figure.applyAsDouble(known.figures());
    }

    private @Nullable Figures count() {
        try {
            return board.ofAll();
        } catch (DataAccessException failure) {
            log.warn("the figures of the board could not be counted", failure);
            return null;
        }
    }

    /** Figures, or none as they could not be counted; and when that was over. */
    private record Counted(@Nullable Figures figures, Instant at) {

        /** A clock may be set back, too. */
        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) <= 0;
        }
    }
}
