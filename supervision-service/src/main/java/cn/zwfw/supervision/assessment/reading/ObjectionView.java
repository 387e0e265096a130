package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.assessment.objection.Objection;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An objection for the organ that made it and those who judge it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Objection", description = "部门对考核结果的异议及其处理")
record ObjectionView(
        @Schema(example = "1") int seq,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(description = "指标编号", example = "ZB04") String metric,
        @Schema(description = "依据的序号;没有的为该指标的全部依据") @Nullable Integer evidence,
        @Schema(example = "答复已经按期送达,系统没有登记。") String reason,
        OffsetDateTime filedAt,
        @Schema(description = "提出人") String filedBy,
        @Schema(description = "是否成立;没有的为尚未处理") @Nullable Boolean upheld,
        @Schema(description = "处理的理由") @Nullable String decision,
        @Nullable OffsetDateTime decidedAt,
        @Schema(description = "处理人") @Nullable String decidedBy) {

    static ObjectionView of(Objection any) {
        var decidedAt = any.decidedAt();
        return new ObjectionView(
                any.seq(),
                any.organ(),
                any.metric(),
                any.evidence(),
                any.reason(),
                any.filedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                any.filer(),
                any.upheld(),
                any.decision(),
                decidedAt == null ? null : decidedAt.atZone(CityTime.ZONE).toOffsetDateTime(),
                any.decider());
    }
}
