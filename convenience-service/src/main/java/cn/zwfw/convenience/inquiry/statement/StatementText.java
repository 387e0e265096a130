package cn.zwfw.convenience.inquiry.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question to an organ, or its answer. */
@Schema(name = "StatementText", description = "要求说明的问题,或者说明的情况")
record StatementText(
        @Schema(example = "请说明食品经营许可是否另外收取过费用。") @NotBlank @Size(max = 8000) String text) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "StatementText";
    }
}
