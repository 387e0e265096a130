package cn.zwfw.platform.calendar;

import cn.zwfw.platform.calendar.CountedDay.Reason;
import cn.zwfw.platform.citation.Cites;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The working days as they are known at one moment; it never changes.
 *
 * <p>Time limits of organs run in working days without legal holidays (行政许可法 82), and the day on
 * which a period begins is not counted (民法典 201). A day that a notice lists is what the notice
 * says; any other is a working day from Monday to Friday.
 */
@Cites({"行政许可法 82", "民法典 201"})
public final class WorkCalendar {

    /** Longer than any time limit there is; more is a mistake of the caller. */
    static final int LONGEST = 10_000;

    private final Map<LocalDate, ListedDay> listed;
    private final Set<Integer> noticed;

    /**
     * A calendar of these days.
     *
     * @param noticed the years whose notice is known; all others are provisional
     */
    public WorkCalendar(Collection<ListedDay> listed, Set<Integer> noticed) {
        this.listed =
                listed.stream().collect(Collectors.toMap(ListedDay::day, Function.identity()));
        this.noticed = Set.copyOf(noticed);
    }

    /** Whether the organs work on this day. */
    public boolean isWorkday(LocalDate day) {
        @Nullable ListedDay entry = listed.get(day);
        return entry == null ? isWeekday(day) : entry.workday();
    }

    /** Whether the notice for the day's year is still to come. */
    public boolean isProvisional(LocalDate day) {
        return !noticed.contains(day.getYear());
    }

    /**
     * The last day of a period of {@code n} working days that begins on {@code from}.
     *
     * @param n 0 to 10,000; 0 answers {@code from} itself
     * @throws IllegalArgumentException for any other {@code n}
     */
    public LocalDate plusWorkdays(LocalDate from, int n) {
        requirePlausible(n);
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The working days after {@code from} up to and including {@code to}; 0 when {@code to} is not
     * later.
     */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
    }

    /**
     * Every day from {@code from}, which is not counted, to the last day of a period of {@code n}
     * working days, each with the rule that counts it or not.
     *
     * @param n as in {@link #plusWorkdays}
     */
    public List<CountedDay> daysCounted(LocalDate from, int n) {
        requirePlausible(n);
        var days = new ArrayList<CountedDay>();
        days.add(new CountedDay(from, false, 0, Reason.START_DAY, "", isProvisional(from)));
        int count = 0;
        for (LocalDate day = from.plusDays(1); count < n; day = day.plusDays(1)) {
            count += isWorkday(day) ? 1 : 0;
            days.add(explained(day, count));
        }
        return List.copyOf(days);
    }

    /** One day by itself, with the rule that makes it a working day or not. */
    public CountedDay explain(LocalDate day) {
        return explained(day, isWorkday(day) ? 1 : 0);
    }

    private CountedDay explained(LocalDate day, int count) {
        @Nullable ListedDay entry = listed.get(day);
        String name = entry == null ? "" : entry.name();
        return new CountedDay(day, isWorkday(day), count, reason(day), name, isProvisional(day));
    }

    private Reason reason(LocalDate day) {
        if (isWorkday(day)) {
            return isWeekday(day) ? Reason.WEEKDAY : Reason.MAKE_UP_DAY;
        }
        return listed.containsKey(day) ? Reason.HOLIDAY : Reason.WEEKEND;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static void requirePlausible(int n) {
        if (n < 0 || n > LONGEST) {
            throw new IllegalArgumentException("a period has 0 to 10000 working days, not " + n);
        }
    }
}
