package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.approval.rating.rectification.RectificationLimits;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of every rating and of what becomes of it; nobody's words and nobody's name. */
@Component
class RatingEvents implements Topics.Owner {

    private static final String TOPIC = "approval.rating";

    private final EventOutbox outbox;
    private final WorkCalendars calendars;
    private final RatingSettings settings;
    private final JsonMapper json;

    RatingEvents(
            EventOutbox outbox, WorkCalendars calendars, RatingSettings settings, JsonMapper json) {
        this.outbox = outbox;
        this.calendars = calendars;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Rating rating, Instant at) {
        var told = ToldRating.of(rating, settings.limits(), calendars.current());
        outbox.add(
                new Event(
                        TOPIC,
                        rating.caseNumber(),
                        "cn.zwfw.approval.rating.changed.v1",
                        at,
                        json.writeValueAsString(told)));
    }

    /** The data of the event (docs/events.md). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldRating(
            String number,
            int version,
            String itemCode,
            String itemName,
            String region,
            String organ,
            int level,
            String label,
            int nationalScore,
            boolean bad,
            List<String> reasons,
            Channel channel,
            OffsetDateTime ratedAt,
            @Nullable ToldRectification rectification) {

        private static ToldRating of(
                Rating rating, RectificationLimits limits, WorkCalendar calendar) {
            var rectification = rating.rectification();
            return new ToldRating(
                    rating.caseNumber(),
                    rating.version(),
                    rating.itemCode(),
                    rating.itemName(),
                    rating.region(),
                    rating.organ(),
                    rating.level().code(),
                    rating.level().label(),
                    rating.level().nationalScore(),
                    rating.level().isBad(),
                    rating.reasons(),
                    rating.channel(),
                    rating.ratedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                    rectification == null
                            ? null
                            : ToldRectification.of(rectification, limits, calendar));
        }
    }

    /** Where the rectification stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldRectification(
            RectificationState state,
            int round,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate rectifiedOn,
            @Nullable LocalDate followedUpOn,
            @Nullable Boolean satisfied) {

        private static ToldRectification of(
                Rectification any, RectificationLimits limits, WorkCalendar calendar) {
            return new ToldRectification(
                    any.state(),
                    any.round(),
                    any.openedOn(),
                    any.dueOn(limits, calendar).orElse(null),
                    any.verifiedOn(),
                    any.rectifiedOn(),
                    any.followedUpOn(),
                    any.satisfied());
        }
    }
}
