package cn.zwfw.powerlist.docking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How often a system may call through the gateway, all its instances together. */
@Schema(name = "Quota", description = "调用配额,该系统各实例合计")
record Quota(
        @Schema(description = "每分钟请求数", example = "600") @Min(1) @Max(60_000) int perMinute,
        @Schema(description = "每日请求数", example = "200000") @Min(1) @Max(1_000_000) int perDay) {}
