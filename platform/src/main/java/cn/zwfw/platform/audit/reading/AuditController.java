package cn.zwfw.platform.audit.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.audit.AuditEntry;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the audit administrator reads; nobody else does, and he reads nothing else (三员分立). */
@RestController
@RequestMapping("${zwfw.api}/audit-entries")
@Tag(name = "审计", description = "谁在何时对什么做了什么;只增不改,按批封存")
@Cites(
        value = {"A17", "A19"},
        rows = {"X4", "X5"})
class AuditController {

    private final Entries entries;

    AuditController(Entries entries) {
        this.entries = entries;
    }

    @GetMapping
    @Requires(Duty.AUDITOR)
    @Operation(summary = "查询审计记录,新的在前;查询本身也留下记录")
    ResponseEntity<Page<EntryView>> list(
            Caller auditor,
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page = Page.of(entries.read(auditor, query, limit + 1), limit, Entries::place);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.map(EntryView::of));
    }

    /** An entry; its code and its batch are for verifying it, at {@code /actuator/audit}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditEntry", description = "审计记录")
    record EntryView(
            @Schema(description = "编号", example = "101") long entry,
            OffsetDateTime at,
            @Schema(description = "人员账号;platform 为平台自动所为", example = "editor.620100") String person,
            @Nullable String organ,
            @Nullable String region,
            @Schema(description = "行为", example = "change-request.submitted") String act,
            @Schema(description = "所办的对象") String subject,
            @Schema(description = "要点,不含内容") String detail,
            @Schema(description = "追踪号,与日志及答复的 X-Trace-Id 相同") @Nullable String traceId) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                    entry.person(),
                    entry.organ(),
                    entry.region(),
                    entry.act(),
                    entry.subject(),
                    entry.detail(),
                    entry.traceId());
        }
    }
}
