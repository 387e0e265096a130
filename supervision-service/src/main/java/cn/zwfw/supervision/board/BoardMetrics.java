package cn.zwfw.supervision.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The business of the whole platform as gauges: cases, their clocks, cards. Every instance counts
 * the same rows, so that these are never added up over instances. Counted at most twice a minute,
 * and only when somebody looks.
 */
@Component
class BoardMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final BoardFigures board;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    BoardMetrics(BoardFigures board) {
        this.board = board;
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
        Gauge.builder("zwfw.cases.today", () -> figure.applyAsDouble(current()))
                .description("cases of today, by what became of them today")
                .tag("what", what)
                .register(registry);
    }

    private void clocks(MeterRegistry registry, String state, ToDoubleFunction<Figures> figure) {
        Gauge.builder("zwfw.clocks", () -> figure.applyAsDouble(current()))
                .description("cases that are under way, by how their time stands")
                .tag("state", state)
                .register(registry);
    }

    private void cards(MeterRegistry registry, String colour, ToDoubleFunction<Figures> figure) {
        Gauge.builder("zwfw.cards.today", () -> figure.applyAsDouble(current()))
                .description("cards that came to this colour today and were not withdrawn")
                .tag("colour", colour)
                .register(registry);
    }

    private Figures current() {
        var known = last.get();
        if (known == null || System.nanoTime() - known.at() > FRESH.toNanos()) {
            known = new Counted(board.ofAll(), System.nanoTime());
            last.set(known);
        }
        return known.figures();
    }

    /** Figures, and when they were counted as {@link System#nanoTime} has it. */
    private record Counted(Figures figures, long at) {}
}
