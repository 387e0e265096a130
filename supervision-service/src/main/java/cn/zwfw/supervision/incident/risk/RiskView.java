package cn.zwfw.supervision.incident.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment for those who may know of it.
 *
 * @param scope none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RiskAssessment", description = "信息安全风险评估")
record RiskView(
        UUID id,
        @Schema(example = "1") int version,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate assessedOn,
        @Schema(description = "下一次评估的最后一天") LocalDate nextDueOn,
        @Schema(description = "没有整改完的风险", example = "1") int open,
        @Schema(description = "列表中没有") @Nullable String scope,
        @Schema(description = "列表中没有") @Nullable List<Finding> findings) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "RiskView[" + id + "]";
    }

    RiskView with(String words, List<Finding> found) {
        return new RiskView(
                id,
                version,
                organ,
                region,
                periodFrom,
                periodTo,
                assessedOn,
                nextDueOn,
                open,
                words,
                found);
    }

    /** One risk, and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RiskFinding", description = "一项风险及其整改")
    record Finding(
            @Schema(example = "1") int number,
            RiskLevel level,
            String risk,
            String measure,
            LocalDate dueOn,
            @Schema(description = "整改完的日期") @Nullable LocalDate doneOn,
            @Schema(description = "整改的情况") @Nullable String done,
            @Schema(description = "到期没有整改完,或者整改完时已逾期") boolean late) {

        /** Never what was written. */
        @Override
        public String toString() {
            return "Finding[" + number + "]";
        }
    }
}
