package cn.zwfw.supervision.notice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was found, or why something is done. */
@Schema(name = "NoticeReason", description = "核实的情况,或者理由")
public record NoticeReason(
        @Schema(example = "已补齐环节记录。") @NotBlank @Size(max = 2000) String reason) {}
