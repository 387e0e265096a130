package cn.zwfw.powerlist.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever goes from turn to turn sees the calendar, each change once and in order. */
@Cites(value = "B12(3)", rows = "P6")
class HandlingCalendarProperties {

    private static final LocalDate START = LocalDate.of(2026, 11, 26);

    @Property
    void itStaysAsItIsUntilTheNextTurnAndTurnsThen(
            @ForAll("calendars") HandlingCalendar calendar, @ForAll @IntRange(max = 900) int days) {
        var day = START.plusDays(days);

        var turn = calendar.nextTurn(day);

        var last = turn.orElse(day.plusYears(5));
        for (var each = day; each.isBefore(last); each = each.plusDays(1)) {
            assertThat(calendar.isOpen(each)).isEqualTo(calendar.isOpen(day));
        }
        turn.ifPresent(on -> assertThat(calendar.isOpen(on)).isNotEqualTo(calendar.isOpen(day)));
    }

    @Property
    void everyPeriodOpensOnceAndClosesOnce(@ForAll("calendars") HandlingCalendar calendar) {
        var turns = new ArrayList<LocalDate>();
        for (var turn = calendar.nextTurn(START.minusDays(1));
                turn.isPresent();
                turn = turn.flatMap(calendar::nextTurn)) {
            turns.add(turn.orElseThrow());
        }

        assertThat(turns).hasSize(calendar.periods().size() * 2).isSorted();
        assertThat(calendar.isOpen(turns.getLast())).isFalse();
    }

    /** Periods of one day or more, at least a day apart, from the start on. */
    @Provide
    Arbitrary<HandlingCalendar> calendars() {
        var lengths = Arbitraries.integers().between(1, 60);
        var gaps = Arbitraries.integers().between(1, 90);
        return Combinators.combine(lengths, gaps)
                .as((length, gap) -> List.of(length, gap))
                .list()
                .ofMinSize(1)
                .ofMaxSize(24)
                .map(HandlingCalendarProperties::calendar);
    }

    private static HandlingCalendar calendar(List<List<Integer>> shape) {
        var periods = new ArrayList<HandlingPeriod>();
        var day = START;
        for (var one : shape) {
            var from = day.plusDays(one.getLast());
            var to = from.plusDays(one.getFirst() - 1);
            periods.add(new HandlingPeriod(from, to));
            day = to.plusDays(1);
        }
        return new HandlingCalendar(periods);
    }
}
