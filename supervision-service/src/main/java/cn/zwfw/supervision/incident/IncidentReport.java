package cn.zwfw.supervision.incident;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.incident.life.IncidentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** What a department reports. */
@Cites(value = "A20", rows = "S8")
@Schema(name = "IncidentReport", description = "安全及泄密问题报告")
record IncidentReport(
        @Schema(
                        description = "LEAK 泄密,INTRUSION 攻击,TAMPERING 篡改,OUTAGE 中断,OTHER 其他",
                        example = "TAMPERING")
                @NotNull IncidentKind kind,
        @Schema(description = "1 特别重大,2 重大,3 较大,4 一般", example = "3") @NotNull @Min(1) @Max(4) Integer severity,
        @Schema(example = "2026-03-01T22:10:00+08:00") @NotNull OffsetDateTime occurredAt,
        @Schema(example = "2026-03-02T00:00:00+08:00") @NotNull OffsetDateTime discoveredAt,
        @NotNull @Valid IncidentContent content) {}
