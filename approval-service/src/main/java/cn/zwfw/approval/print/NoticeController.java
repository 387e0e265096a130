package cn.zwfw.approval.print;

import cn.zwfw.approval.application.Applicants;
import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.notice.IssuedNotice;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices of a case, for those who handle it and for whom they are made out to. */
@RestController
@RequestMapping("${zwfw.api}/cases/{number}/notices")
@Tag(name = "文书", description = "办件的文书")
@Cites(value = "A14", rows = "V3")
class NoticeController {

    private final Cases cases;
    private final Notices notices;
    private final Applicants applicants;
    private final NoticePdf printer;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    NoticeController(
            Cases cases,
            Notices notices,
            Applicants applicants,
            NoticePdf printer,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.notices = notices;
        this.applicants = applicants;
        this.printer = printer;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping
    @Requires({Duty.APPLICANT, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "办件的文书,按作出的先后")
    List<NoticeView> list(Caller caller, @PathVariable @CaseNumber String number) {
        return notices.of(known(caller, number).number()).stream().map(NoticeView::of).toList();
    }

    @GetMapping(value = "/{seq}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Duty.APPLICANT, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "一份文书(PDF/A)")
    ResponseEntity<byte[]> get(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @Parameter(description = "文书的序号", example = "2") @PathVariable @Min(1) @Max(100_000) int seq) {
        var any = known(caller, number);
        var notice = notices.find(number, seq).orElseThrow(() -> NotFound.of("notice", seq));
        if (!CaseAccess.isOwn(caller, any)) {
            var which = String.valueOf(seq);
            transaction.executeWithoutResult(
                    _ -> audit.record(caller, "notice.read", number, which));
        }
        var pdf = printer.of(notice.to(applicants.nameOf(any.application())));
        var name =
                ContentDisposition.inline()
                        .filename(
                                notice.kind().title(notice.licence()) + ".pdf",
                                StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private Case known(Caller caller, String number) {
        return cases.find(number)
                .filter(any -> CaseAccess.isOwn(caller, any) || CaseAccess.handles(caller, any))
                .orElseThrow(() -> NotFound.of("case", number));
    }

    /** A notice, without its text. */
    @Schema(name = "Notice", description = "文书")
    record NoticeView(
            @Schema(example = "3") int seq,
            NoticeKind kind,
            @Schema(example = "受理通知书") String title,
            @Schema(example = "受〔2026〕000001号") String number,
            LocalDate day) {

        private static NoticeView of(IssuedNotice notice) {
            return new NoticeView(
                    notice.seq(),
                    notice.kind(),
                    notice.kind().title(notice.licence()),
                    notice.number().text(),
                    notice.day());
        }
    }
}
