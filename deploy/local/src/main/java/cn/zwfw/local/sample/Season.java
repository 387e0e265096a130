package cn.zwfw.local.sample;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

/** Days of each year on which a periodic power is handled, {@code 04-10/04-30}. */
record Season(MonthDay from, MonthDay to) {

    private static final int YEARS = 3;

    static Season of(String cell) {
        var days = cell.split("/", -1);
        return new Season(MonthDay.parse("--" + days[0]), MonthDay.parse("--" + days[1]));
    }

    /** The periods of these seasons that are not over, in the years to come, in order. */
    static List<Period> periods(List<Season> seasons, LocalDate today) {
        return IntStream.range(today.getYear(), today.getYear() + YEARS)
                .boxed()
                .flatMap(year -> seasons.stream().map(season -> season.in(year)))
                .filter(period -> period.to().isAfter(today))
                .toList();
    }

    private Period in(int year) {
        return new Period(from.atYear(year), to.atYear(year));
    }

    /** As the API takes it. */
    record Period(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to) {}
}
