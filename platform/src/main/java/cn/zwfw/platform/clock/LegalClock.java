package cn.zwfw.platform.clock;

import cn.zwfw.platform.calendar.CountedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.ClockDay.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ledger read by a calendar: what is used up, what is left, when it is due. Everything is
 * derived, so a new notice of holidays moves what is running by itself.
 *
 * @param limit how long the period is: the term's, or what the item's law or promise says
 */
@Cites(
        value = {"行政许可法 42", "行政许可法 45", "行政许可法 82", "民法典 201", "民法典 203"},
        rows = "V5")
public record LegalClock(Ledger ledger, Limit limit, WorkCalendar calendar) {

    /** Longer than any period with its extension and its procedures; more is a mistake. */
    private static final int LONGEST_DAYS = 10_000;

    /** A clock with the length that the law gives its term. */
    public static LegalClock ofTerm(Ledger ledger, WorkCalendar calendar) {
        return new LegalClock(ledger, Limit.workdays(ledger.term().workdays()), calendar);
    }

    /** Days that there are, with the extension. */
    public int budget() {
        return limit.length() + ledger.extension();
    }

    /** Days used up at the end of a day; more than the budget when it is late. */
    public int used(LocalDate day) {
        var until = ledger.endedOn().filter(end -> end.isBefore(day)).orElse(day);
        return ledger.startedOn().isBefore(until)
                ? (int)
                        ledger.startedOn()
                                .plusDays(1)
                                .datesUntil(until.plusDays(1))
                                .filter(this::counts)
                                .count()
                : 0;
    }

    /** Days left at the end of a day; never negative. */
    public int left(LocalDate day) {
        return Math.max(0, budget() - used(day));
    }

    /** Whether the last day was over before this day began, with the work not done. */
    public boolean isLate(LocalDate day) {
        return dueOn().filter(ledger.endedOn().orElse(day)::isAfter).isPresent();
    }

    /**
     * The last day of the period. None while a special procedure runs and the days before it do not
     * use the budget up: nobody knows yet when it will end. A period of calendar days that would
     * end on a day of rest ends on the next working day (民法典 203).
     */
    public Optional<LocalDate> dueOn() {
        var left = budget();
        var day = ledger.startedOn();
        for (int days = 0; left > 0; days++) {
            if (days > LONGEST_DAYS) {
                throw new IllegalStateException("no end of " + ledger);
            }
            if (ledger.isStopped() && !day.isBefore(lastStop())) {
                return Optional.empty();
            }
            day = day.plusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        while (!limit.isInWorkdays() && !calendar.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }

    /** Every day from the start to the last of the period, or to this day if that is later. */
    public List<ClockDay> days(LocalDate until) {
        var last = dueOn().filter(due -> due.isAfter(until)).orElse(until);
        var days = new ArrayList<ClockDay>();
        var count = 0;
        for (var day = ledger.startedOn(); !day.isAfter(last); day = day.plusDays(1)) {
            var rule = rule(day);
            var counted = rule.counts();
            count += counted ? 1 : 0;
            days.add(
                    new ClockDay(
                            day,
                            counted,
                            count,
                            rule,
                            name(day, rule),
                            calendar.isProvisional(day)));
        }
        return List.copyOf(days);
    }

    private boolean counts(LocalDate day) {
        return (!limit.isInWorkdays() || calendar.isWorkday(day))
                && ledger.procedureOn(day) == null;
    }

    private LocalDate lastStop() {
        return ledger.marks().stream()
                .filter(Mark.Stopped.class::isInstance)
                .map(Mark::day)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private Rule rule(LocalDate day) {
        if (day.equals(ledger.startedOn())) {
            return Rule.START_DAY;
        }
        if (ledger.procedureOn(day) != null) {
            return Rule.SPECIAL_PROCEDURE;
        }
        return limit.isInWorkdays()
                ? Rule.valueOf(ofCalendar(day).reason().name())
                : Rule.CALENDAR_DAY;
    }

    private String name(LocalDate day, Rule rule) {
        var procedure = ledger.procedureOn(day);
        return rule == Rule.SPECIAL_PROCEDURE && procedure != null
                ? procedure.label()
                : ofCalendar(day).name();
    }

    private CountedDay ofCalendar(LocalDate day) {
        return calendar.explain(day);
    }
}
