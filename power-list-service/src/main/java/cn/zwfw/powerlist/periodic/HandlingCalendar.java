package cn.zwfw.powerlist.periodic;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a periodic power is handled; between the periods it is suspended.
 *
 * @param periods in order, at least a day apart
 */
@Cites(value = "B12(3)", rows = "P6")
record HandlingCalendar(List<HandlingPeriod> periods) {

    HandlingCalendar {
        periods = List.copyOf(periods);
    }

    boolean isOpen(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    /** The first day after this one on which it opens or closes; none when all periods are over. */
    Optional<LocalDate> nextTurn(LocalDate day) {
        return periods.stream()
                .flatMap(period -> Stream.of(period.from(), period.to().plusDays(1)))
                .filter(turn -> turn.isAfter(day))
                .findFirst();
    }
}
