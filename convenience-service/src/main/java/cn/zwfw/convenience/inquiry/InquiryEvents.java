package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryLimits;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.convenience.inquiry.life.Moment;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.calendar.CityTime;
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

/** Tells of every inquiry and of what becomes of it; nobody's words and nobody's name. */
@Component
class InquiryEvents implements Topics.Owner {

    private static final String TOPIC = "convenience.inquiry";

    private final EventOutbox outbox;
    private final JsonMapper json;

    InquiryEvents(EventOutbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /**
     * Tells how an inquiry stands.
     *
     * @param done all that was done, in that order
     */
    void tell(Inquiry any, List<InquiryRecords.Done> done, Moment moment) {
        var told = ToldInquiry.of(any, done, moment);
        outbox.add(
                new Event(
                        TOPIC,
                        any.number(),
                        "cn.zwfw.convenience.inquiry.changed.v1",
                        moment.at(),
                        json.writeValueAsString(told)));
    }

    /** The data of the event (docs/events.md). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldInquiry(
            String number,
            int version,
            InquiryKind kind,
            boolean breach,
            @Nullable String organ,
            @Nullable Office office,
            @Nullable String concerned,
            @Nullable String itemCode,
            String region,
            InquiryState state,
            boolean extended,
            boolean reopened,
            OffsetDateTime receivedAt,
            LocalDate heldOn,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime repliedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Boolean adopted,
            ToldLimits limits,
            List<ToldAct> acts) {

        private static ToldInquiry of(Inquiry any, List<InquiryRecords.Done> done, Moment moment) {
            var about = any.about();
            var course = any.course();
            return new ToldInquiry(
                    any.number(),
                    any.version(),
                    about.kind(),
                    about.breach(),
                    any.holder().organ(),
                    any.holder().office(),
                    about.concerned(),
                    about.itemCode(),
                    any.region(),
                    course.state(),
                    course.extended(),
                    course.reopened(),
                    time(any.receivedAt()),
                    course.heldFrom(),
                    any.dueOn(moment.limits(), moment.calendar()).orElse(null),
                    course.repliedAt() == null ? null : time(course.repliedAt()),
                    course.closedAt() == null ? null : time(course.closedAt()),
                    course.adopted(),
                    ToldLimits.of(moment.limits(), about.kind()),
                    done.stream()
                            .filter(each -> each.act().isTold())
                            .map(each -> new ToldAct(each.act(), time(each.at())))
                            .toList());
        }

        private static OffsetDateTime time(Instant at) {
            return at.atZone(CityTime.ZONE).toOffsetDateTime();
        }
    }

    /** In working days: to answer, how much longer once extended, to pass on. */
    private record ToldLimits(int reply, int extension, int forwarding) {

        private static ToldLimits of(InquiryLimits limits, InquiryKind kind) {
            var term = limits.term(kind);
            return new ToldLimits(term.reply(), term.extension(), limits.forwarding());
        }
    }

    /** What was done; what an office asks an organ is its own affair and not told. */
    private record ToldAct(InquiryAct act, OffsetDateTime at) {}
}
