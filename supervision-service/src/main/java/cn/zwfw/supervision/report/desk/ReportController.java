package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.report.life.ReportAct;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports to the government on what its departments handled. */
@RestController
@RequestMapping("${zwfw.api}/reports")
@Tag(name = "报告", description = "政务服务中心定期向同级政府报告各部门行政审批事项办理情况,政府审阅;监察机关可以查看")
@Cites(
        value = "A14",
        rows = {"S7", "X3a"})
class ReportController {

    private final ReportShelf shelf;
    private final ReportDesk desk;
    private final ReportReading reading;
    private final OnceOnly once;
    private final String api;

    ReportController(
            ReportShelf shelf,
            ReportDesk desk,
            ReportReading reading,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.shelf = shelf;
        this.desk = desk;
        this.reading = reading;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "草拟报告", description = "按已经结束的月、季度或者年统计,数字随报告保存。已有同一期的报告时,写明更正哪一份。")
    @Answers(value = ReportView.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid ReportForm form) {
        return once.answer(
                caller,
                key,
                form,
                () -> {
                    var drafted = desk.draft(form, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/reports/" + drafted.id()),
                            new Version(drafted.version()).etag(),
                            reading.whole(drafted, caller));
                });
    }

    @GetMapping
    @Requires({Duty.SERVICE_CENTER, Duty.GOVERNMENT, Duty.INSPECTORATE})
    @Operation(summary = "查询报告", description = "本级的,新的在前;报送以前只有政务服务中心看得到。")
    ResponseEntity<Page<ReportView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid ReportQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page =
                Page.of(shelf.of(caller, query, limit + 1), limit, any -> any.id().toString())
                        .map(reading::head);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/{id}")
    @Requires({Duty.SERVICE_CENTER, Duty.GOVERNMENT, Duty.INSPECTORATE})
    @Operation(summary = "查看报告的数字和办理记录")
    ResponseEntity<ReportView> get(Caller caller, @PathVariable UUID id) {
        return reading.answer(reading.seen(id, caller), caller);
    }

    @PutMapping("/{id}")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "修改报告的说明", description = "报送以前,或者退回以后。")
    ResponseEntity<ReportView> amend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReportRemarks remarks) {
        return reading.answer(desk.amend(id, ifMatch, remarks.remarks(), caller), caller);
    }

    @PostMapping("/{id}/refreshment")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "重新统计报告的数字", description = "报送以前,或者退回以后。")
    ResponseEntity<ReportView> refresh(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return reading.answer(desk.refresh(id, ifMatch, caller), caller);
    }

    @PostMapping("/{id}/sending")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "向同级政府报送报告", description = "政府和监察机关从此看得到。")
    ResponseEntity<ReportView> send(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, ifMatch, ReportAct.SEND, "", caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "撤回没有报送或者被退回的报告", description = "此后可以为同一期另行草拟;报送过的,政府和监察机关仍看得到,状态为已撤回。")
    ResponseEntity<ReportView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReportReason why) {
        return changed(id, ifMatch, ReportAct.WITHDRAW, why.reason(), caller);
    }

    @PostMapping("/{id}/acknowledgement")
    @Requires(Duty.GOVERNMENT)
    @Operation(summary = "审阅报告", description = "由没有参与编制的人审阅;此后只能另行更正。")
    ResponseEntity<ReportView> acknowledge(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReportOpinion opinion) {
        var words = opinion.opinion() == null ? "" : opinion.opinion();
        return changed(id, ifMatch, ReportAct.ACKNOWLEDGE, words, caller);
    }

    @PostMapping("/{id}/return")
    @Requires(Duty.GOVERNMENT)
    @Operation(summary = "退回报告", description = "由没有参与编制的人退回;修改说明或者重新统计以后再报送。")
    ResponseEntity<ReportView> giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReportReason why) {
        return changed(id, ifMatch, ReportAct.RETURN, why.reason(), caller);
    }

    private ResponseEntity<ReportView> changed(
            UUID id, @Nullable String ifMatch, ReportAct act, String words, Caller caller) {
        return reading.answer(desk.change(id, ifMatch, act, words, caller), caller);
    }
}
