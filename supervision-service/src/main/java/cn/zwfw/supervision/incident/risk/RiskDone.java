package cn.zwfw.supervision.incident.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How a risk was mended. */
@Schema(name = "RiskDone", description = "整改的情况")
record RiskDone(@Schema(example = "已更换口令并启用双因素登录。") @NotBlank @Size(max = 2000) String text) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "RiskDone";
    }
}
