package cn.zwfw.supervision.notice.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the organ answers. */
@Schema(name = "NoticeAnswer", description = "对监管通知的答复")
record AnswerText(
        @Schema(example = "5 件办件已补齐审查记录,已调整岗位。") @NotBlank @Size(max = 8000) String text) {}
