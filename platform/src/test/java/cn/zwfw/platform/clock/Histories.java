package cn.zwfw.platform.clock;

import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Clocks with random calendars, periods and pasts, from 2004 to 2026. */
public final class Histories {

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 23 * 365;

    private Histories() {}

    public static Arbitrary<History> any() {
        var terms = Arbitraries.of(Term.class);
        var starts = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        var listed = Arbitraries.integers().between(0, 200).list().uniqueElements().ofMaxSize(40);
        var acts =
                Combinators.combine(
                                Arbitraries.integers().between(0, 9),
                                Arbitraries.of(Act.class),
                                Arbitraries.integers().between(1, 15))
                        .as(Step::new)
                        .list()
                        .ofMaxSize(12);
        return Combinators.combine(
                        terms,
                        starts,
                        listed,
                        acts,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(Limit.Unit.class))
                .as((term, start, days, steps, length, unit) -> {
                    var calendar =
                            new WorkCalendar(
                                    days.stream()
                                            .map(n ->
                                                    new ListedDay(
                                                            start.plusDays(n), n % 3 == 0, "日"))
                                            .toList(),
                                    Set.of());
                    return new History(
                            ledger(term, start, steps), new Limit(length, unit), calendar);
                });
    }

    /** What can follow follows; what cannot is left out, as the service would refuse it. */
    private static Ledger ledger(Term term, LocalDate start, List<Step> steps) {
        var ledger = Ledger.started(term, start);
        var day = start;
        for (var step : steps) {
            day = day.plusDays(step.pause());
            if (ledger.isEnded()) {
                return ledger;
            }
            ledger = step.act().on(ledger, day, step.size());
        }
        return ledger;
    }

    private record Step(int pause, Act act, int size) {}

    private enum Act {
        STOP {
            @Override
            Ledger on(Ledger ledger, LocalDate day, int size) {
                return ledger.isStopped()
                        ? ledger
                        : ledger.with(
                                new Mark.Stopped(
                                        day,
                                        size % 2 == 0
                                                ? SpecialProcedure.HEARING
                                                : SpecialProcedure.TESTING,
                                        "告知书"));
            }
        },
        RESUME {
            @Override
            Ledger on(Ledger ledger, LocalDate day, int size) {
                return ledger.isStopped() ? ledger.with(new Mark.Resumed(day, "结果")) : ledger;
            }
        },
        EXTEND {
            @Override
            Ledger on(Ledger ledger, LocalDate day, int size) {
                return ledger.extension() == 0 && size <= ledger.term().extension()
                        ? ledger.with(new Mark.Extended(day, size, "head", "案情复杂"))
                        : ledger;
            }
        },
        END {
            @Override
            Ledger on(Ledger ledger, LocalDate day, int size) {
                return size > 13 ? ledger.with(new Mark.Ended(day)) : ledger;
            }
        };

        abstract Ledger on(Ledger ledger, LocalDate day, int size);
    }

    public record History(Ledger ledger, Limit limit, WorkCalendar calendar) {

        LegalClock clock() {
            return new LegalClock(ledger, limit, calendar);
        }
    }
}
