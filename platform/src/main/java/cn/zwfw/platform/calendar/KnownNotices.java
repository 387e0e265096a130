package cn.zwfw.platform.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the library tyme4j knows of the State Council's notices, mended where it is wrong.
 *
 * <p>It knows 2002 and every year after; it lacks two days of 2013 that were worked in exchange for
 * holidays. A December day that belongs to the New Year's holiday is of the following year's
 * notice.
 */
final class KnownNotices {

    private static final int FIRST_YEAR = 2002;
    private static final List<ListedDay> MISSING =
            List.of(
                    new ListedDay(LocalDate.of(2013, 4, 7), true, "清明节"),
                    new ListedDay(LocalDate.of(2013, 10, 12), true, "国庆节"));

    private KnownNotices() {}

    /** The listed days by the year of their notice, in order. */
    static Map<Integer, Collection<ListedDay>> byYear() {
        Map<Integer, Map<LocalDate, ListedDay>> years = new TreeMap<>();
        @Nullable LegalHoliday holiday = LegalHoliday.fromYmd(FIRST_YEAR, 1, 1);
        while (holiday != null) {
            var listed = new ListedDay(date(holiday.getDay()), holiday.isWork(), holiday.getName());
            days(years, date(holiday.getTarget()).getYear()).put(listed.day(), listed);
            holiday = holiday.next(1);
        }
        MISSING.forEach(day -> days(years, day.day().getYear()).putIfAbsent(day.day(), day));
        Map<Integer, Collection<ListedDay>> result = new LinkedHashMap<>();
        years.forEach((year, days) -> result.put(year, new ArrayList<>(days.values())));
        return result;
    }

    private static Map<LocalDate, ListedDay> days(
            Map<Integer, Map<LocalDate, ListedDay>> years, int year) {
        return years.computeIfAbsent(year, _ -> new TreeMap<>());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
