package cn.zwfw.supervision.sharing.misuse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a report came to. */
@Schema(name = "DecideMisuse", description = "滥用报告的核查结论")
record DecideMisuse(
        @Schema(description = "CONFIRMED 属实,收回授权;UNFOUNDED 不属实,恢复授权") @NotNull Outcome outcome,
        @Schema(description = "核查情况", example = "经查属实,责令收回并追究相关责任人的责任") @NotBlank @Size(max = 4000) String words) {}
