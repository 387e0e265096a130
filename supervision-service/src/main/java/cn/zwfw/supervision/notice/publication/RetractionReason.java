package cn.zwfw.supervision.notice.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why what was published is taken off. */
@Schema(name = "NoticeRetraction", description = "撤下公开的理由")
record RetractionReason(@Schema(example = "公开的文字有误。") @NotBlank @Size(max = 2000) String reason) {}
