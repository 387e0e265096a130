package cn.zwfw.supervision.notice.issuing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** With what a notice ends, and whether everybody is to read of it. */
@Schema(name = "NoticeClosing", description = "办结")
record Closing(
        @Schema(description = "结论", example = "整改到位,予以办结。") @NotBlank @Size(max = 2000) String conclusion,
        @Schema(description = "需要公开的,写公开的文字,经另一人核对后公布", example = "市司法局已就流程环节缺失完成整改。")
                @Size(max = 4000) @Nullable String publicText) {}
