package cn.zwfw.supervision.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What happened, in words; sealed where it is kept. */
@Schema(name = "IncidentContent", description = "问题的情况")
record IncidentContent(
        @Schema(description = "经过", example = "办事指南附件被替换。") @NotBlank @Size(max = 8000) String what,
        @Schema(description = "影响范围", example = "办事指南页面,约两小时。") @NotBlank @Size(max = 4000) String affected,
        @Schema(description = "已采取的措施", example = "已恢复附件,已更换口令。") @NotBlank @Size(max = 4000) String measures) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "IncidentContent";
    }
}
