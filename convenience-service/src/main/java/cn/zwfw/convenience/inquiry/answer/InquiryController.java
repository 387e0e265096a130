package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.convenience.inquiry.InquiryList;
import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.convenience.inquiry.InquiryQuery;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries for those who route, answer and watch them. */
@RestController
@RequestMapping("${zwfw.api}/inquiries")
@Tag(name = "咨询投诉建议办理", description = "分办、转办、延期、答复;违规行为的投诉由审改办、法制办办理")
@Cites(
        value = {"A11", "A25", "B17"},
        rows = "C2")
class InquiryController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final InquiryList list;
    private final InquiryReading reading;
    private final AnswerDesk desk;

    InquiryController(InquiryList list, InquiryReading reading, AnswerDesk desk) {
        this.list = list;
        this.reading = reading;
        this.desk = desk;
    }

    @GetMapping
    @Requires({
        Duty.APPLICANT,
        Duty.HANDLER,
        Duty.SERVICE_CENTER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查询咨询投诉建议", description = "各看各的:提出人看自己的,承办处室看本部门的,政务服务中心和监察机关看本级的。")
    ResponseEntity<Page<InquiryView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid InquiryQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var due = query.due();
        if (due != null && (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR)) {
            throw InvalidInput.of(Violation.at("?due", "day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
        var found = Page.of(list.of(caller, query, limit + 1), limit, Inquiry::number);
        var page = new Page<>(reading.heads(found.items()), found.next());
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/{number}")
    @Requires({
        Duty.APPLICANT,
        Duty.HANDLER,
        Duty.SERVICE_CENTER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查看咨询投诉建议及其办理记录")
    ResponseEntity<InquiryView> get(Caller caller, @PathVariable @InquiryNumber String number) {
        return answer(reading.read(number, caller), caller);
    }

    /** Nothing of the answer is kept for repetitions: each time is an act of its own. */
    @PostMapping("/{number}/unmasking")
    @Requires({Duty.HANDLER, Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(
            summary = "查看提出人未脱敏的信息",
            description = "限答复的部门,只显示所请求的字段;请求人、字段和理由记入审计日志。理由中不得写出证件号码、手机号码。")
    ResponseEntity<InquiryView> unmask(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestBody @Valid Unmask wanted) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reading.unmask(number, wanted.fields(), wanted.reason(), caller));
    }

    @PostMapping("/{number}/routing")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "分办给答复的部门")
    ResponseEntity<InquiryView> route(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Passing to) {
        return answer(
                desk.pass(number, ifMatch, InquiryAct.ROUTE, to.organ(), to.reason(), caller),
                caller);
    }

    @PostMapping("/{number}/forwarding")
    @Requires(Duty.HANDLER)
    @Operation(summary = "转办给本级其他部门", description = "答复以前;办理期限不重新计算。")
    ResponseEntity<InquiryView> forward(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Passing to) {
        var passed =
                desk.pass(number, ifMatch, InquiryAct.FORWARD, to.organ(), to.reason(), caller);
        return answer(passed, caller);
    }

    @PostMapping("/{number}/hand-over")
    @Requires({Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(summary = "审改办、法制办之间移送违规行为的投诉")
    ResponseEntity<InquiryView> handOver(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reason why) {
        return answer(desk.handOver(number, ifMatch, why.reason(), caller), caller);
    }

    @PostMapping("/{number}/extension")
    @Requires({Duty.HANDLER, Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(summary = "延长答复期限一次", description = "届满以前,理由告知提出人。")
    ResponseEntity<InquiryView> extend(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reason why) {
        return answer(desk.extend(number, ifMatch, why.reason(), caller), caller);
    }

    @PostMapping("/{number}/reply")
    @Requires({Duty.HANDLER, Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(summary = "答复", description = "答复建议须说明是否采纳、做了什么。")
    ResponseEntity<InquiryView> reply(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reply reply) {
        return answer(desk.reply(number, ifMatch, reply, caller), caller);
    }

    /** Who passes it on does not see it any more; what he did is answered all the same. */
    private ResponseEntity<InquiryView> answer(Inquiry any, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reading.whole(any, caller));
    }
}
