package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportAct;
import cn.zwfw.supervision.report.life.ReportState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells that a report was sent, acknowledged, given back or then withdrawn; none of its figures.
 */
@Component
class ReportEvents implements Topics.Owner {

    private static final String TOPIC = "supervision.report";

    private final EventOutbox outbox;
    private final JsonMapper json;

    ReportEvents(EventOutbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Report any, ReportAct act, Instant at) {
        if (any.tells(act)) {
            outbox.add(
                    new Event(
                            TOPIC,
                            any.id().toString(),
                            "cn.zwfw.supervision.report.changed.v1",
                            at,
                            json.writeValueAsString(ToldReport.of(any))));
        }
    }

    /** The data of the event (docs/events.md). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ToldReport(
            UUID id,
            int version,
            String region,
            String period,
            int edition,
            @Nullable UUID corrects,
            ReportState state,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime acknowledgedAt) {

        private static ToldReport of(Report any) {
            return new ToldReport(
                    any.id(),
                    any.version(),
                    any.region(),
                    any.period().code(),
                    any.edition(),
                    any.corrects(),
                    any.state(),
                    time(any.sentAt()),
                    time(any.acknowledgedAt()));
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant at) {
            return at == null ? null : at.atZone(CityTime.ZONE).toOffsetDateTime();
        }
    }
}
