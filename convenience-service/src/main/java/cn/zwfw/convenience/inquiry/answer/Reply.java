package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param adopted of a suggestion, and of nothing else
 */
@Cites(value = "B17", rows = "C2")
@Schema(name = "Reply", description = "答复;建议须说明是否采纳、做了什么")
record Reply(
        @Schema(example = "有效期届满三十日前可以申请延续。") @NotBlank @Size(max = 8000) String text,
        @Schema(description = "建议是否采纳;建议以外的不填") @Nullable Boolean adopted,
        @Schema(description = "就建议做了什么;建议以外的不填", example = "已在大厅增设自助终端。") @Size(max = 2000) @Nullable String doneAbout) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "Reply";
    }
}
