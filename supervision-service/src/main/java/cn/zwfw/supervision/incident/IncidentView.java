package cn.zwfw.supervision.incident;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentKind;
import cn.zwfw.supervision.incident.life.IncidentState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident for those who may know of it.
 *
 * @param content none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident", description = "安全及泄密问题")
record IncidentView(
        UUID id,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        IncidentKind kind,
        @Schema(example = "篡改") String kindLabel,
        @Schema(description = "1 特别重大,2 重大,3 较大,4 一般", example = "3") int severity,
        IncidentState state,
        @Schema(example = "待处置") String stateLabel,
        OffsetDateTime occurredAt,
        OffsetDateTime discoveredAt,
        OffsetDateTime reportedAt,
        @Nullable OffsetDateTime handledAt,
        @Nullable OffsetDateTime closedAt,
        @Schema(description = "列表中没有") @Nullable IncidentContent content,
        @Schema(description = "办理记录;列表中没有") @Nullable List<Done> records) {

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IncidentRecord", description = "一次办理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "处置") String act,
            IncidentState state,
            @Schema(description = "经办人") String by,
            @Nullable String organ,
            String text) {

        /** Never what was written. */
        @Override
        public String toString() {
            return "Done[" + act + "]";
        }
    }

    static IncidentView head(Incident any) {
        return whole(any, null, null);
    }

    static IncidentView whole(
            Incident any, @Nullable IncidentContent content, @Nullable List<Done> records) {
        return new IncidentView(
                any.id(),
                any.organ(),
                any.region(),
                any.kind(),
                any.kind().label(),
                any.severity(),
                any.state(),
                any.state().label(),
                time(any.occurredAt()),
                time(any.discoveredAt()),
                time(any.reportedAt()),
                any.handledAt() == null ? null : time(any.handledAt()),
                any.closedAt() == null ? null : time(any.closedAt()),
                content,
                records);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
