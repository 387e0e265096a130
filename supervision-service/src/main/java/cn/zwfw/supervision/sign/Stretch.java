package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.sign.Sign.Seen;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As long as the same last day was known of a course.
 *
 * @param from the first day that began with it
 * @param until the first day that began without it; none while it stands
 * @param due the last day
 */
record Stretch(
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate due,
        Pace pace,
        WorkCalendar calendar) {

    private static final int WHOLE = 100;

    /** How a period is used up. */
    interface Pace {

        LocalDate begunOn();

        int budget();

        /** Days used at the end of a day; never less than the day before. */
        int used(LocalDate day);
    }

    Optional<Seen> seen(Measure measure, int threshold) {
        return switch (measure) {
            case PASSED -> since(due.plusDays(1));
            case WORKDAYS_LEFT -> within(left(threshold));
            case SHARE_USED -> within(used(threshold));
            case OCCURRED -> Optional.empty();
        };
    }

    /** From the day on, as long as the last one is not over. */
    private Optional<Seen> within(LocalDate day) {
        var over = due.plusDays(1);
        return between(first(day), until == null || over.isBefore(until) ? over : until);
    }

    private Optional<Seen> since(LocalDate day) {
        return between(first(day), until);
    }

    private Optional<Seen> between(LocalDate first, @Nullable LocalDate end) {
        return end != null && !first.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Seen(span(first, end), due));
    }

    private LocalDate first(LocalDate day) {
        return day.isBefore(from) ? from : day;
    }

    private static Span span(LocalDate first, @Nullable LocalDate end) {
        return new Span(
                first.atStartOfDay(CityTime.ZONE).toInstant(),
                end == null ? null : end.atStartOfDay(CityTime.ZONE).toInstant());
    }

    /** The first day at whose end no more working days are left. */
    private LocalDate left(int workdays) {
        var day = due;
        while (day.isAfter(pace.begunOn())
                && calendar.workdaysBetween(day.minusDays(1), due) <= workdays) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first day at whose end that much is used up. */
    private LocalDate used(int share) {
        var early = pace.begunOn();
        var late = due;
        while (early.isBefore(late)) {
            var middle = early.plusDays((late.toEpochDay() - early.toEpochDay()) / 2);
            if (pace.used(middle) * WHOLE >= share * pace.budget()) {
                late = middle;
            } else {
                early = middle.plusDays(1);
            }
        }
        return early;
    }
}
