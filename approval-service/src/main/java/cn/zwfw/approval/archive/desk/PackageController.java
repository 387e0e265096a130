package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchivedCases;
import cn.zwfw.approval.archive.PackageChecks;
import cn.zwfw.approval.archive.Packages;
import cn.zwfw.approval.archive.desk.ArchiveAccess.ForSearchers;
import cn.zwfw.approval.archive.desk.ArchiveView.VerificationView;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Packages out, in a stream, and the look whether they are whole. */
@RestController
@RequestMapping("${zwfw.api}/archive/{number}")
@Tag(name = "档案", description = "办件归档、查档、校验和销毁")
@Cites(value = "A18", rows = "V8")
class PackageController {

    private final ArchivedCases archived;
    private final ArchiveReading reading;
    private final Packages packages;
    private final PackageChecks checks;
    private final Clock clock;

    PackageController(
            ArchivedCases archived,
            ArchiveReading reading,
            Packages packages,
            PackageChecks checks,
            Clock clock) {
        this.archived = archived;
        this.reading = reading;
        this.packages = packages;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping(value = "/package", produces = "application/zip")
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "下载归档信息包", description = "仅限承办部门,每次下载都留痕。")
    ResponseEntity<InputStreamResource> take(
            Caller caller, @PathVariable @CaseNumber String number) {
        var any = reading.taken(caller, number);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".zip")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(any.written().bytes())
                .body(new InputStreamResource(packages.open(any)));
    }

    @GetMapping("/verification")
    @ForSearchers
    @Operation(summary = "校验归档信息包", description = "重新计算每个文件的摘要,列出不一致、缺少、多出或者读不出的文件。")
    VerificationView verify(Caller caller, @PathVariable @CaseNumber String number) {
        var any =
                archived.find(number)
                        .map(found -> ArchiveAccess.seen(caller, found))
                        .filter(found -> found.destroyed() == null)
                        .orElseThrow(() -> NotFound.of("archive-package", number));
        var findings = packages.check(any);
        var at = clock.instant();
        checks.put(number, at, findings);
        return VerificationView.of(number, at, findings);
    }
}
