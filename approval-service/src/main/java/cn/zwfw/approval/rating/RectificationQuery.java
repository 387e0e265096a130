package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.RectificationLimits;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rectifications are wanted; what is null does not restrict.
 *
 * @param toVerifyOpenedBy opened by then, what waits to be verified is due
 * @param toRectifyOpenedBy opened by then, what waits to be put right is due
 */
record RectificationQuery(
        String region,
        @Nullable String organ,
        @Nullable RectificationState state,
        @Nullable LocalDate toVerifyOpenedBy,
        @Nullable LocalDate toRectifyOpenedBy,
        @Nullable UUID after) {

    static RectificationQuery of(
            String region,
            @Nullable String organ,
            @Nullable RectificationState state,
            @Nullable UUID after) {
        return new RectificationQuery(region, organ, state, null, null, after);
    }

    RectificationQuery due(LocalDate until, RectificationLimits limits, WorkCalendar calendar) {
        var opened = limits.openedBy(until, calendar);
        return new RectificationQuery(
                region,
                organ,
                state,
                opened.get(RectificationState.OPEN),
                opened.get(RectificationState.VERIFIED),
                after);
    }
}
