package cn.zwfw.supervision.assessment.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How long there is time for objections. */
@Schema(name = "AssessmentOpening", description = "征求异议")
record Opening(
        @Schema(description = "自次日起的工作日数,不少于考核标准的;不填按考核标准", example = "5") @Min(1) @Max(30) @Nullable Integer workdays) {}
