package cn.zwfw.supervision.sharing.misuse;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.sharing.catalogue.ResourceCode;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of misuse and their outcome. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "监管信息滥用报告", description = "对滥用、非授权使用、扩散共享信息的报告和核查结论")
@Cites(
        value = {"A19", "A25"},
        rows = {"S5", "X3a"})
class MisuseController {

    private final MisuseDesk desk;
    private final MisuseReports reports;
    private final Resources resources;
    private final OnceOnly once;
    private final String api;

    MisuseController(
            MisuseDesk desk,
            MisuseReports reports,
            Resources resources,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.reports = reports;
        this.resources = resources;
        this.once = once;
        this.api = api;
    }

    @PostMapping("/catalogue/{code}/misuse-reports")
    @Requires({Duty.PUBLISHER, Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "报告滥用", description = "指明使用记录;所依据的授权立即暂停。")
    @Answers(value = MisuseReport.class, status = 201)
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid FileMisuse filed) {
        return once.answer(
                caller,
                key,
                List.of(code, filed),
                () -> {
                    var report = desk.file(code, filed, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/misuse-reports/" + report.id()),
                            new Version(report.version()).etag(),
                            report);
                });
    }

    @GetMapping("/catalogue/{code}/misuse-reports")
    @Requires({Duty.PUBLISHER, Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "查询资源的滥用报告")
    ResponseEntity<Page<MisuseReport>> list(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var resource = resources.known(code);
        if (!MisuseAccess.files(caller, resource.region(), resource.organ())) {
            throw NotAllowed.because("forbidden");
        }
        var page = Page.of(reports.of(code, after, limit + 1), limit, any -> any.id().toString());
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/misuse-reports/{id}")
    @Requires({Duty.PUBLISHER, Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "查看滥用报告:谁用了什么")
    ResponseEntity<MisuseReport> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.get(id, caller));
    }

    @PostMapping("/misuse-reports/{id}/outcome")
    @Requires({Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "作出核查结论", description = "属实的收回授权,不属实的恢复;报告人、使用人和使用单位的人不能作出。")
    ResponseEntity<MisuseReport> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DecideMisuse decision) {
        return answer(desk.decide(id, ifMatch, decision, caller));
    }

    private static ResponseEntity<MisuseReport> answer(MisuseReport report) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(report.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(report);
    }
}
