package cn.zwfw.approval.handling;

import cn.zwfw.approval.application.Applications;
import cn.zwfw.approval.calendar.ClockView;
import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.casefile.CaseQuery;
import cn.zwfw.approval.casefile.CaseRecords;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.casefile.IdentitySearch;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading cases. */
@RestController
@RequestMapping("${zwfw.api}/cases")
@Tag(name = "办件", description = "查看办件、期限和办理记录")
@Cites(
        value = {"A11", "A14"},
        rows = {"V3", "V5", "V7"})
class CaseController {

    /** 实施编码, day, serial. */
    static final String NUMBER = "[0-9A-Z]{31}\\d{14}";

    private final Cases cases;
    private final Applications applications;
    private final CaseRecords records;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final WorkCalendars calendars;
    private final Clock clock;

    CaseController(
            Cases cases,
            Applications applications,
            CaseRecords records,
            AuditTrail audit,
            TransactionTemplate transaction,
            WorkCalendars calendars,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.audit = audit;
        this.transaction = transaction;
        this.records = records;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "查询本部门的办件")
    Page<CaseView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(description = "实施编码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{31}") @Nullable String item,
            @Parameter(description = "期限在这一天以前届满的") @RequestParam(required = false)
                    @Nullable LocalDate due,
            @Parameter(description = "从这一编号之后开始")
                    @RequestParam(required = false)
                    @Pattern(regexp = NUMBER) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var own = CaseQuery.ofOwnOrgan(caller, after);
        return page(own.with(state, item, due), limit);
    }

    @PostMapping("/search")
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "按申请人的证件号码查询本部门的办件", description = "号码在请求体中,不进入地址和日志;每次查询都留痕。")
    Page<CaseView> search(Caller caller, @RequestBody @Valid IdentitySearch wanted) {
        var own = CaseQuery.ofOwnOrgan(caller, wanted.after());
        var number = new Personal(PersonalKind.IDENTITY_NUMBER, wanted.identityNumber());
        transaction.executeWithoutResult(
                _ -> audit.record(caller, "case.searched-by-identity", "cases", ""));
        return page(own.with(applications.of(number)), wanted.orDefault());
    }

    @GetMapping("/{number}")
    @ForReaders
    @Operation(summary = "查看办件")
    ResponseEntity<CaseView> get(Caller caller, @PathVariable @CaseNumber String number) {
        var any = seen(caller, number);
        return answer(CaseView.of(any, calendars.current()), any);
    }

    @GetMapping("/{number}/clock")
    @ForReaders
    @Operation(summary = "查看办件的期限,逐日说明是否计入及依据")
    List<ClockView> clock(Caller caller, @PathVariable @CaseNumber String number) {
        var any = seen(caller, number);
        return any.clocks().ledgers().stream().map(ledger -> view(ledger, any)).toList();
    }

    @GetMapping("/{number}/records")
    @ForReaders
    @Operation(summary = "查看办理记录")
    List<RecordView> records(Caller caller, @PathVariable @CaseNumber String number) {
        return records.of(seen(caller, number).number()).stream().map(RecordView::of).toList();
    }

    private ClockView view(Ledger ledger, Case any) {
        var item = any.item();
        var calendar = calendars.current();
        return ledger.term() == Term.DECISION
                ? ClockView.of(
                        new LegalClock(ledger, item.statutory(), calendar),
                        new LegalClock(ledger, item.promised(), calendar),
                        CityTime.today(clock))
                : ClockView.of(LegalClock.ofTerm(ledger, calendar), null, CityTime.today(clock));
    }

    private Page<CaseView> page(CaseQuery query, int limit) {
        var calendar = calendars.current();
        return Page.of(cases.list(query, limit + 1), limit, Case::number)
                .map(any -> CaseView.of(any, calendar));
    }

    static ResponseEntity<CaseView> answer(CaseView view, Case any) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view);
    }

    private Case seen(Caller caller, String number) {
        var any = cases.find(number).orElseThrow(() -> NotFound.of("case", number));
        CaseAccess.mustSee(caller, any);
        return any;
    }

    /** Those who handle cases, those who watch, and those whose they are. */
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.APPLICANT,
        Duty.INSPECTORATE,
        Duty.SERVICE_CENTER
    })
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ForReaders {}
}
