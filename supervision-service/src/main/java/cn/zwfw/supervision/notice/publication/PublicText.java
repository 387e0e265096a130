package cn.zwfw.supervision.notice.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What everybody is to read. */
@Schema(name = "NoticePublicText", description = "公开的文字,不含涉密内容和个人信息")
record PublicText(
        @Schema(example = "市司法局未按规定更新权责清单,现予通报批评。") @NotBlank @Size(max = 4000) String publicText) {}
