package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done by a day. What was known when is kept: a reminder that was right
 * before an extension stays right after it, and time that does not count is left out.
 */
@Cites(
        value = {"A14", "行政许可法 45"},
        rows = "S1")
public record Course(Watched watched, String what, List<Stretch> stretches) implements Sign {

    public Course {
        stretches = List.copyOf(stretches);
    }

    @Override
    public List<Seen> seen(Measure measure, int threshold) {
        return stretches.stream()
                .map(stretch -> stretch.seen(measure, threshold))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last day that is known now; none while it stands still or when it is done. */
    public Optional<LocalDate> dueOn() {
        return stretches.isEmpty() || stretches.getLast().until() != null
                ? Optional.empty()
                : Optional.of(stretches.getLast().due());
    }

    /** A legal clock: each mark of its ledger changes what is known from the next day on. */
    public static Course of(
            Watched watched, String what, Ledger ledger, Limit limit, WorkCalendar calendar) {
        var stretches = new ArrayList<Stretch>();
        var marks = ledger.marks();
        for (int n = 0; n < marks.size(); n++) {
            if (!(marks.get(n) instanceof Mark.Ended)) {
                var known = new Ledger(ledger.term(), marks.subList(0, n + 1));
                var from = marks.get(n).day().plusDays(1);
                var next = n + 1 < marks.size() ? marks.get(n + 1).day().plusDays(1) : null;
                stretch(new LegalClock(known, limit, calendar), from, next)
                        .ifPresent(stretches::add);
            }
        }
        return new Course(watched, what, stretches);
    }

    private static Optional<Stretch> stretch(
            LegalClock clock, LocalDate from, @Nullable LocalDate until) {
        return clock.dueOn()
                .map(due -> new Stretch(from, until, due, pace(clock), clock.calendar()));
    }

    /**
     * A period of working days that was extended at most once.
     *
     * @param doneOn the day on which it was done; none while it is not
     */
    static Course ofWorkdays(
            Watched watched,
            String what,
            LocalDate begunOn,
            int workdays,
            @Nullable Extension extension,
            @Nullable LocalDate doneOn,
            WorkCalendar calendar) {
        var end = doneOn == null ? null : doneOn.plusDays(1);
        var first = begunOn.plusDays(1);
        if (extension == null) {
            return new Course(
                    watched, what, List.of(workdays(first, end, begunOn, workdays, calendar)));
        }
        var longer = extension.on().plusDays(1);
        return new Course(
                watched,
                what,
                List.of(
                        workdays(first, longer, begunOn, workdays, calendar),
                        workdays(longer, end, begunOn, workdays + extension.workdays(), calendar)));
    }

    /** A period whose last day is told. */
    static Course until(
            Watched watched,
            String what,
            LocalDate begunOn,
            LocalDate due,
            @Nullable LocalDate doneOn,
            WorkCalendar calendar) {
        var budget = calendar.workdaysBetween(begunOn, due);
        var end = doneOn == null ? null : doneOn.plusDays(1);
        var pace = pace(begunOn, budget, calendar);
        return new Course(
                watched, what, List.of(new Stretch(begunOn.plusDays(1), end, due, pace, calendar)));
    }

    private static Stretch workdays(
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate begunOn,
            int workdays,
            WorkCalendar calendar) {
        var due = calendar.plusWorkdays(begunOn, workdays);
        return new Stretch(from, until, due, pace(begunOn, workdays, calendar), calendar);
    }

    private static Stretch.Pace pace(LocalDate begunOn, int budget, WorkCalendar calendar) {
        return new Stretch.Pace() {
            @Override
            public LocalDate begunOn() {
                return begunOn;
            }

            @Override
            public int budget() {
                return budget;
            }

            @Override
            public int used(LocalDate day) {
                return calendar.workdaysBetween(begunOn, day);
            }
        };
    }

    private static Stretch.Pace pace(LegalClock clock) {
        return new Stretch.Pace() {
            @Override
            public LocalDate begunOn() {
                return clock.ledger().startedOn();
            }

            @Override
            public int budget() {
                return clock.budget();
            }

            @Override
            public int used(LocalDate day) {
                return clock.used(day);
            }
        };
    }

    /** When a period was made longer, and by how much. */
    record Extension(LocalDate on, int workdays) {}
}
