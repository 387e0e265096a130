package cn.zwfw.supervision.sharing.grant;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is said with an act. */
final class GrantWords {

    private GrantWords() {}

    /** Why. */
    @Schema(name = "GrantReason", description = "理由")
    record Reason(@Schema(example = "使用事由已经消失") @NotBlank @Size(max = 1000) String reason) {}

    /** What the provider decides. */
    @Schema(name = "GrantDecision", description = "提供方的审核意见")
    record Decision(
            @Schema(description = "是否同意", example = "true") @NotNull Boolean granted,
            @Schema(description = "理由,不同意的尤须写明", example = "符合共享条件") @NotBlank @Size(max = 1000) String reason) {}
}
