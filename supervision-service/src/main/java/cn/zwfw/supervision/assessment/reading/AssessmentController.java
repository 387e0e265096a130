package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.assessment.desk.AssessmentDesk;
import cn.zwfw.supervision.assessment.desk.AssessmentForm;
import cn.zwfw.supervision.assessment.desk.Assessments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
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

/** Making assessments, confirming and publishing them. */
@RestController
@RequestMapping("${zwfw.api}/assessments")
@Tag(name = "考核", description = "按考核标准计算各部门、各区县的得分和名次,征求异议,确认,公布")
@Cites(
        value = {"A24", "B4"},
        rows = {"S6", "X3a"})
class AssessmentController {

    private final AssessmentDesk desk;
    private final Assessments assessments;
    private final AssessmentReading reading;
    private final OnceOnly once;
    private final String api;

    AssessmentController(
            AssessmentDesk desk,
            Assessments assessments,
            AssessmentReading reading,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.assessments = assessments;
        this.reading = reading;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "计算一个周期的考核", description = "得分连同每一条依据存下;市级的同时计算各区县。周期须已结束。")
    @Answers(value = AssessmentView.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid AssessmentForm form) {
        return once.answer(
                caller,
                key,
                form,
                () -> {
                    var drafted = desk.draft(form, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/assessments/" + drafted.id()),
                            new Version(drafted.version()).etag(),
                            reading.whole(drafted, caller));
                });
    }

    @GetMapping
    @ByReaders
    @Operation(summary = "查询考核", description = "草拟的只有审改办和监察机关看得到;征求异议以后部门、区县看得到有自己得分的。")
    ResponseEntity<Page<AssessmentView>> list(
            Caller caller,
            @Parameter(description = "上一页答复中的 next") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page =
                Page.of(assessments.of(caller, after, limit + 1), limit, any -> any.id().toString())
                        .map(any -> reading.head(any, caller));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/{id}")
    @ByReaders
    @Operation(summary = "查看考核", description = "得分和依据另读。")
    ResponseEntity<AssessmentView> get(Caller caller, @PathVariable UUID id) {
        return reading.answer(desk.seen(id, caller), caller);
    }

    @PostMapping("/{id}/refreshment")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "征求异议以前重新计算", description = "以此刻已知的为准,依据全部重新收集。")
    ResponseEntity<AssessmentView> refresh(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return reading.answer(desk.refresh(id, ifMatch, caller), caller);
    }

    @PostMapping("/{id}/opening")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "征求异议", description = "部门从此看得到自己的得分和依据,期限内可以提出异议。")
    ResponseEntity<AssessmentView> open(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Opening opening) {
        return reading.answer(desk.open(id, ifMatch, opening.workdays(), caller), caller);
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Duty.GOVERNMENT)
    @Operation(summary = "同级政府确认", description = "征求异议期满、异议全部处理以后;不能是计算、征求异议或者处理过异议的人。")
    ResponseEntity<AssessmentView> confirm(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return reading.answer(desk.confirm(id, ifMatch, caller), caller);
    }

    @PostMapping("/{id}/publication")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "公布确认过的考核", description = "得分、名次、各项指标从此公开,依据不公开;不能是确认的人。")
    ResponseEntity<AssessmentView> publish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return reading.answer(desk.publish(id, ifMatch, caller), caller);
    }
}
