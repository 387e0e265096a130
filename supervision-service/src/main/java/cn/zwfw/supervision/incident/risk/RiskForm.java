package cn.zwfw.supervision.incident.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What was assessed and found. */
@Schema(name = "RiskAssessmentForm", description = "信息安全风险评估")
record RiskForm(
        @Schema(description = "评估时段的第一天", example = "2025-01-01") @NotNull LocalDate periodFrom,
        @Schema(description = "评估时段的最后一天", example = "2025-12-31") @NotNull LocalDate periodTo,
        @Schema(description = "评估日期,不晚于今天", example = "2026-02-27") @NotNull LocalDate assessedOn,
        @Schema(description = "评估范围", example = "本部门在政务服务网发布的全部内容和共享接口") @NotBlank @Size(max = 4000) String scope,
        @Schema(description = "查出的风险;没有的为空") @NotNull @Size(max = 200) List<@NotNull @Valid FoundRisk> findings) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "RiskForm";
    }

    /** One risk, and until when it is to be mended. */
    @Schema(name = "FoundRisk", description = "一项风险")
    record FoundRisk(
            @Schema(description = "HIGH 高,MEDIUM 中,LOW 低", example = "HIGH") @NotNull RiskLevel level,
            @Schema(description = "风险", example = "后台口令长期未更换") @NotBlank @Size(max = 2000) String risk,
            @Schema(description = "整改措施", example = "更换口令,启用双因素登录") @NotBlank @Size(max = 2000) String measure,
            @Schema(description = "整改的最后一天", example = "2026-03-31") @NotNull LocalDate dueOn) {

        /** Never what was written. */
        @Override
        public String toString() {
            return "FoundRisk";
        }
    }
}
