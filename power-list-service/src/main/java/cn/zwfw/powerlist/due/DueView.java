package cn.zwfw.powerlist.due;

import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An adjustment that is due, as staff read it and as the event tells it. */
@Schema(name = "DueAdjustment", description = "应调整事项")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueView(
        UUID id,
        @Schema(example = "LAW_CHANGED") Cause cause,
        @Schema(example = "依据发生变化") String causeLabel,
        @Schema(description = "应提出的调整种类", example = "AMEND") String kind,
        @Schema(description = "应依据的情形", example = "B10(1)") String ground,
        @Schema(example = "620102") String region,
        @Schema(example = "11620100013900001G") @Nullable String organ,
        @Schema(example = "11620100013900001G3000131015000") @Nullable String code,
        @Schema(example = "000131015000") String basicCode,
        @Schema(example = "食品经营许可") String name,
        @Schema(description = "由何引起", example = "食品安全法修订") String origin,
        @Schema(example = "620100") String originRegion,
        @Schema(example = "《中华人民共和国食品安全法》已修改,2026年12月1日起施行。") String detail,
        OffsetDateTime openedAt,
        @Schema(description = "最迟日期(含)", example = "2026-12-23") LocalDate dueOn,
        @Schema(example = "OPEN") DueAdjustment.State state,
        @Schema(example = "待调整") String stateLabel,
        @Schema(description = "办结依据:调整申请编号,或无需调整的理由") @Nullable String closing,
        @Nullable OffsetDateTime closedAt,
        @Schema(description = "是否逾期", example = "false") @Nullable Boolean overdue,
        @Schema(example = "1") int version) {

    static DueView of(DueAdjustment due, LocalDate today) {
        return view(due, due.isOverdue(today));
    }

    /** What the event tells: facts only, no judgement that a passing day changes. */
    static DueView lasting(DueAdjustment due) {
        return view(due, null);
    }

    private static DueView view(DueAdjustment due, @Nullable Boolean overdue) {
        return new DueView(
                due.id(),
                due.cause(),
                due.cause().label(),
                due.cause().kind(),
                due.cause().ground(),
                due.region(),
                due.organ(),
                due.code(),
                due.basicCode(),
                due.name(),
                due.origin(),
                due.originRegion(),
                due.detail(),
                cityTime(due.openedAt()),
                due.dueOn(),
                due.state(),
                due.state().label(),
                due.closing(),
                due.closedAt() == null ? null : cityTime(due.closedAt()),
                overdue,
                due.version());
    }

    private static OffsetDateTime cityTime(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
