package cn.zwfw.powerlist.docking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a system is let in no more. */
@Schema(name = "Revocation", description = "停用区县系统")
record Revocation(@Schema(example = "密钥外泄") @NotBlank @Size(max = 500) String reason) {}
