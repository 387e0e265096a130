package cn.zwfw.convenience.inquiry.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done. */
@Schema(name = "InquiryReason", description = "理由")
record Reason(@Schema(example = "需要向省局请示。") @NotBlank @Size(max = 500) String reason) {}
