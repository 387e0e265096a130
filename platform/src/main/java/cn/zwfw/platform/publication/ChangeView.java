package cn.zwfw.platform.publication;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.idempotency.OnceOnly.Created;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.web.Version;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change request as staff read it. */
@Schema(name = "ChangeRequest", description = "调整申请")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        UUID id,
        String list,
        String kind,
        String kindLabel,
        String ground,
        String groundLabel,
        String reason,
        String organ,
        String region,
        @JsonRawValue @Schema(type = "object") String particulars,
        RequestState state,
        String stateLabel,
        @Nullable String stage,
        @Nullable String stageLabel,
        @Schema(description = "等待哪一职责办理", example = "REFORM_OFFICE") @Nullable String waitsFor,
        @Nullable OffsetDateTime effectiveFrom,
        @Schema(description = "最迟生效时间(恢复行使:审核确认后2日内)") @Nullable OffsetDateTime dueAt,
        int version,
        List<Decisions.Recorded> decisions) {

    static ChangeView of(ChangeRequest request, List<Decisions.Recorded> decisions) {
        var matter = request.matter();
        var stage = request.stage() == null ? null : request.stageNow();
        return new ChangeView(
                request.id(),
                matter.list(),
                matter.kind().code(),
                matter.kind().label(),
                matter.ground().code(),
                matter.ground().label(),
                matter.reason(),
                matter.organ(),
                matter.region(),
                matter.particulars(),
                request.state(),
                request.state().label(),
                request.stage(),
                stage == null ? null : stage.label(),
                stage == null || request.state() != RequestState.IN_REVIEW
                        ? null
                        : stage.grant().duty().name(),
                cityTime(request.effectiveFrom()),
                cityTime(request.dueAt()),
                request.version(),
                decisions);
    }

    /**
     * How the one who drafted a request is answered.
     *
     * @param api path of the service
     */
    public static Created created(String api, ChangeRequest draft) {
        return new Created(
                URI.create(api + "/change-requests/" + draft.id()),
                new Version(draft.version()).etag(),
                of(draft, List.of()));
    }

    private static @Nullable OffsetDateTime cityTime(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    /** One entry of a request as staff read it. */
    @Schema(name = "ChangeEntry", description = "申请中的一条事项")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            int position,
            String effect,
            String effectLabel,
            String code,
            @JsonRawValue @Schema(type = "object") @Nullable String content) {}
}
