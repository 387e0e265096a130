package cn.zwfw.approval.joint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.JointLedger;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The total clock against a day by day count over what happened to each part. */
@Cites(
        value = {"行政许可法 42(2)", "行政许可法 45"},
        rows = "V4")
class TotalClockProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of());
    private static final int HORIZON = 200;

    @Property
    void itCountsTheDaysOnWhichNoPartStands(@ForAll("parts") List<Part> parts) {
        var clock = LegalClock.ofTerm(JointLedger.of(ledgers(parts), null), CALENDAR);

        var used = 0;
        for (int day = start(parts) + 1; day <= HORIZON; day++) {
            used += counts(parts, day) ? 1 : 0;
            assertThat(clock.used(FIRST.plusDays(day))).as("day %d", day).isEqualTo(used);
        }
    }

    @Property
    void itEndsWithTheLastPartAndNotBefore(@ForAll("parts") List<Part> parts) {
        var ledger = JointLedger.of(ledgers(parts), null);

        assertThat(ledger.isEnded()).isEqualTo(parts.stream().allMatch(part -> part.end != null));
        assertThat(ledger.startedOn()).isEqualTo(FIRST.plusDays(start(parts)));
        if (ledger.isEnded()) {
            assertThat(ledger.endedOn()).hasValue(FIRST.plusDays(end(parts)));
        }
    }

    @Property
    void fifteenDaysMoreAreFifteenDaysMore(@ForAll("parts") List<Part> parts) {
        var running = parts.stream().map(Part::endless).toList();
        var mark = new Mark.Extended(FIRST.plusDays(HORIZON), 15, "head", "reason");
        var plain = LegalClock.ofTerm(JointLedger.of(ledgers(running), null), CALENDAR);
        var longer = LegalClock.ofTerm(JointLedger.of(ledgers(running), mark), CALENDAR);

        assertThat(plain.budget()).isEqualTo(45);
        assertThat(longer.budget()).isEqualTo(60);
        assertThat(longer.ledger().isStopped()).isEqualTo(plain.ledger().isStopped());
        plain.dueOn()
                .ifPresent(due -> assertThat(longer.dueOn().orElse(LocalDate.MAX)).isAfter(due));
    }

    /** The order in which parts are looked at is nobody's business. */
    @Property
    void itIsTheSameInAnyOrder(@ForAll("parts") List<Part> parts) {
        var total = LegalClock.ofTerm(JointLedger.of(ledgers(parts), null), CALENDAR);
        var turned = LegalClock.ofTerm(JointLedger.of(ledgers(parts.reversed()), null), CALENDAR);

        assertThat(turned.dueOn()).isEqualTo(total.dueOn());
        assertThat(turned.used(FIRST.plusDays(HORIZON)))
                .isEqualTo(total.used(FIRST.plusDays(HORIZON)));
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 9).list().ofMaxSize(9),
                        Arbitraries.integers().between(0, 30).injectNull(0.5))
                .as(Part::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static boolean counts(List<Part> parts, int day) {
        return CALENDAR.isWorkday(FIRST.plusDays(day))
                && parts.stream().noneMatch(part -> part.stands(day))
                && (parts.stream().anyMatch(part -> part.end == null) || day <= end(parts));
    }

    private static int start(List<Part> parts) {
        return parts.stream().mapToInt(Part::start).max().orElseThrow();
    }

    private static int end(List<Part> parts) {
        return Math.max(
                start(parts),
                parts.stream()
                        .mapToInt(part -> part.end == null ? 0 : part.end)
                        .max()
                        .orElseThrow());
    }

    private static List<Ledger> ledgers(List<Part> parts) {
        return parts.stream().map(Part::ledger).toList();
    }

    /**
     * A part by days from the first on.
     *
     * @param turns when it was stopped, resumed, stopped, ...
     */
    record Part(int start, List<Integer> turns, @Nullable Integer end) {

        static Part of(int start, List<Integer> pauses, @Nullable Integer after) {
            var turns = new ArrayList<Integer>();
            int day = start;
            for (int pause : pauses) {
                day += pause;
                turns.add(day);
            }
            return new Part(start, turns, after == null ? null : day + after);
        }

        Part endless() {
            return new Part(start, turns, null);
        }

        boolean stands(int day) {
            for (int at = 0; at < turns.size(); at += 2) {
                var until =
                        at + 1 < turns.size()
                                ? turns.get(at + 1)
                                : end == null ? Integer.MAX_VALUE : end;
                if (day > turns.get(at) && day <= until) {
                    return true;
                }
            }
            return false;
        }

        Ledger ledger() {
            var ledger = Ledger.started(Term.DECISION, FIRST.plusDays(start));
            for (int at = 0; at < turns.size(); at++) {
                var day = FIRST.plusDays(turns.get(at));
                ledger =
                        ledger.with(
                                at % 2 == 0
                                        ? new Mark.Stopped(day, SpecialProcedure.TESTING, "")
                                        : new Mark.Resumed(day, ""));
            }
            return end == null ? ledger : ledger.with(new Mark.Ended(FIRST.plusDays(end)));
        }
    }
}
