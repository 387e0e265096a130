package cn.zwfw.supervision.incident.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that an organ should have done about its risks, and has not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OverdueRisk", description = "逾期的风险评估或者整改")
record OverdueRisk(
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "兰州市市场监督管理局") String organName,
        @Schema(description = "NEVER 从未评估,ASSESSMENT 下一次评估逾期,FINDING 整改逾期", example = "FINDING")
                Reason reason,
        @Nullable UUID assessment,
        @Schema(description = "风险的序号", example = "1") @Nullable Integer finding,
        @Schema(description = "最后一天;从未评估的没有") @Nullable LocalDate dueOn,
        @Schema(description = "在列表中的位置") String place) {

    /** What was not done. */
    enum Reason {
        NEVER,
        ASSESSMENT,
        FINDING
    }
}
