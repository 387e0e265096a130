package cn.zwfw.approval.rating.rectification;

import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many working days there are from the day of the rating, which is not counted.
 *
 * @param verify to get in touch and find out
 * @param rectify to put it right
 */
public record RectificationLimits(int verify, int rectify) {

    /** The last day for what is to be done; none when it is the rater's turn. */
    Optional<LocalDate> due(RectificationState state, LocalDate openedOn, WorkCalendar calendar) {
        return days(state).map(days -> calendar.plusWorkdays(openedOn, days));
    }

    /**
     * Opened by when, in each state that has a limit, something is due on this day or before: so
     * what is due is found by the days that are stored, whatever the calendar is today.
     */
    public Map<RectificationState, LocalDate> openedBy(LocalDate dueUntil, WorkCalendar calendar) {
        var latest = new EnumMap<RectificationState, LocalDate>(RectificationState.class);
        for (var state : RectificationState.values()) {
            days(state).ifPresent(days -> latest.put(state, start(dueUntil, days, calendar)));
        }
        return latest;
    }

    private static LocalDate start(LocalDate dueUntil, int days, WorkCalendar calendar) {
        var start = dueUntil;
        while (calendar.plusWorkdays(start, days).isAfter(dueUntil)) {
            start = start.minusDays(1);
        }
        return start;
    }

    private Optional<Integer> days(RectificationState state) {
        return switch (state) {
            case OPEN -> Optional.of(verify);
            case VERIFIED -> Optional.of(rectify);
            case UNFOUNDED, RECTIFIED, FOLLOWED_UP -> Optional.empty();
        };
    }
}
