package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.supervision.notice.life.Moment;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.NoticeState;
import cn.zwfw.supervision.notice.life.Subject;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of every notice once it is issued, and of what becomes of it; nobody's words. */
@Component
class NoticeEvents implements Topics.Owner {

    private static final String TOPIC = "supervision.notice";

    private final EventOutbox outbox;
    private final JsonMapper json;

    NoticeEvents(EventOutbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** A draft is nobody else's affair. */
    void tell(Notice any, Moment now) {
        if (any.course().isIssued()) {
            outbox.add(
                    new Event(
                            TOPIC,
                            any.id().toString(),
                            "cn.zwfw.supervision.notice.changed.v1",
                            now.at(),
                            json.writeValueAsString(ToldNotice.of(any, now))));
        }
    }

    /** The data of the event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldNotice(
            UUID id,
            int version,
            NoticeKind kind,
            String ground,
            Duty duty,
            String region,
            String organ,
            @Nullable Subject subject,
            NoticeState state,
            @Nullable OffsetDateTime issuedAt,
            @Nullable LocalDate dueOn,
            boolean extended,
            boolean late,
            @Nullable OffsetDateTime answeredAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime retractedAt) {

        private static ToldNotice of(Notice any, Moment now) {
            var matter = any.matter();
            var course = any.course();
            return new ToldNotice(
                    any.id(),
                    any.version(),
                    matter.kind(),
                    matter.ground(),
                    matter.duty(),
                    any.region(),
                    matter.organ(),
                    matter.subject(),
                    course.state(),
                    time(course.issuedAt()),
                    course.dueOn(),
                    course.extended(),
                    course.isLate(now.day()),
                    time(course.answeredAt()),
                    time(course.endedAt()),
                    time(any.publicity().publishedAt()),
                    time(any.publicity().retractedAt()));
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant at) {
            return at == null ? null : at.atZone(CityTime.ZONE).toOffsetDateTime();
        }
    }
}
