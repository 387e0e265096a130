package cn.zwfw.supervision.assessment.objection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What becomes of an objection. */
@Schema(name = "ObjectionDecision", description = "对异议的处理;成立的,所指的依据不再计入,重新计分")
public record Decision(
        @Schema(description = "是否成立", example = "true") @NotNull Boolean upheld,
        @Schema(description = "理由", example = "经查属实。") @NotBlank @Size(max = 2000) String reason) {}
