package cn.zwfw.platform.clock;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Mark.Ended;
import cn.zwfw.platform.clock.Mark.Extended;
import cn.zwfw.platform.clock.Mark.Resumed;
import cn.zwfw.platform.clock.Mark.Started;
import cn.zwfw.platform.clock.Mark.Stopped;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one clock in the order in which they were made. It only grows, and refuses what
 * cannot follow.
 */
@Cites(
        value = {"行政许可法 42", "行政许可法 45"},
        rows = "V5")
public record Ledger(Term term, List<Mark> marks) {

    public Ledger {
        marks = List.copyOf(marks);
    }

    public static Ledger started(Term term, LocalDate day) {
        return new Ledger(term, List.of(new Started(day)));
    }

    /**
     * The ledger with one more mark.
     *
     * @throws Conflict when the mark cannot follow what is there: a clock that stands is not
     *     stopped, one that runs not resumed, one that has ended nothing; days do not go back;
     *     there is one extension, within what the term allows
     */
    public Ledger with(Mark mark) {
        if (marks.getLast() instanceof Ended) {
            throw Conflict.because("clock-ended");
        }
        if (mark.day().isBefore(marks.getLast().day())) {
            throw Conflict.because("clock-goes-back", marks.getLast().day());
        }
        switch (mark) {
            case Started _ -> throw Conflict.because("clock-started");
            case Stopped _ -> require(!isStopped(), "clock-stopped");
            case Resumed _ -> require(isStopped(), "clock-runs");
            case Extended extended -> requireExtendable(extended);
            case Ended _ -> {}
        }
        return new Ledger(term, Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    public boolean isStopped() {
        return stop() != null;
    }

    public boolean isEnded() {
        return marks.getLast() instanceof Ended;
    }

    public LocalDate startedOn() {
        return marks.getFirst().day();
    }

    /** The day on which it ended, if it has. */
    public Optional<LocalDate> endedOn() {
        return isEnded() ? Optional.of(marks.getLast().day()) : Optional.empty();
    }

    /** Working days that were granted beyond the period. */
    public int extension() {
        return extensions().mapToInt(Extended::workdays).sum();
    }

    /** The procedure to which a day belongs, which is therefore not counted; null when to none. */
    @Nullable SpecialProcedure procedureOn(LocalDate day) {
        @Nullable Stopped running = null;
        for (var mark : marks) {
            if (mark instanceof Stopped stopped) {
                running = stopped;
            } else if (running != null && mark instanceof Resumed resumed) {
                if (day.isAfter(running.day()) && !day.isAfter(resumed.day())) {
                    return running.procedure();
                }
                running = null;
            }
        }
        return running != null && day.isAfter(running.day()) ? running.procedure() : null;
    }

    private @Nullable Stopped stop() {
        @Nullable Stopped running = null;
        for (var mark : marks) {
            if (mark instanceof Stopped stopped) {
                running = stopped;
            } else if (mark instanceof Resumed) {
                running = null;
            }
        }
        return running;
    }

    private void requireExtendable(Extended extended) {
        require(extensions().findAny().isEmpty(), "clock-extended-before");
        if (extended.workdays() < 1 || extended.workdays() > term.extension()) {
            throw Conflict.because("extension-too-long", term.label(), term.extension());
        }
    }

    private Stream<Extended> extensions() {
        return marks.stream().filter(Extended.class::isInstance).map(Extended.class::cast);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Conflict.because(otherwise);
        }
    }
}
