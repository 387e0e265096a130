package cn.zwfw.supervision.notice.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.notice.ByIssuers;
import cn.zwfw.supervision.notice.Ground;
import cn.zwfw.supervision.notice.Grounds;
import cn.zwfw.supervision.notice.NoticeList;
import cn.zwfw.supervision.notice.NoticeQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices for those who issue, receive and watch them. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "监管通知", description = "督促、责令改正、通报批评、问责:依规定的职责发出,限期答复、核实、办结")
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
class NoticeController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final NoticeList list;
    private final NoticeReading reading;
    private final Grounds grounds;

    NoticeController(NoticeList list, NoticeReading reading, Grounds grounds) {
        this.list = list;
        this.reading = reading;
        this.grounds = grounds;
    }

    @GetMapping("/notice-grounds")
    @ByIssuers
    @Operation(summary = "查看依哪一条规定、由谁、可以发出哪一种通知")
    Page<Ground> grounds() {
        return new Page<>(grounds.all(), null);
    }

    @GetMapping("/notices")
    @Requires({
        Duty.EDITOR,
        Duty.SECRECY_REVIEWER,
        Duty.PUBLISHER,
        Duty.HANDLER,
        Duty.REFORM_OFFICE,
        Duty.GOVERNMENT,
        Duty.FINANCE_BUREAU,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查询监管通知", description = "发出的机构看自己职责的,部门看收到的,监察机关看本级的;草拟的只有发出的机构看得到。")
    ResponseEntity<Page<NoticeView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid NoticeQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var due = query.due();
        if (due != null && (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR)) {
            throw InvalidInput.of(
                    Violation.at("?due", "notice-day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
        var page =
                Page.of(list.of(caller, query, limit + 1), limit, any -> any.id().toString())
                        .map(any -> reading.head(any, caller));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/notices/{id}")
    @Requires({
        Duty.EDITOR,
        Duty.SECRECY_REVIEWER,
        Duty.PUBLISHER,
        Duty.HANDLER,
        Duty.REFORM_OFFICE,
        Duty.GOVERNMENT,
        Duty.FINANCE_BUREAU,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查看监管通知及其办理记录")
    ResponseEntity<NoticeView> get(Caller caller, @PathVariable UUID id) {
        return reading.answer(reading.seen(id, caller), caller);
    }
}
