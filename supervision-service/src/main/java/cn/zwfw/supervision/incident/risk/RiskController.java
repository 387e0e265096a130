package cn.zwfw.supervision.incident.risk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.incident.ByThoseConcerned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments of risks, for the department itself and those who watch. */
@RestController
@RequestMapping("${zwfw.api}/risk-assessments")
@Tag(name = "信息安全风险评估", description = "部门定期评估、限期整改;逾期的列出来")
@Cites(value = "A21", rows = "S8")
class RiskController {

    private final RiskAssessments assessments;
    private final OverdueRisks overdue;
    private final RiskDesk desk;
    private final OnceOnly once;
    private final String api;

    RiskController(
            RiskAssessments assessments,
            OverdueRisks overdue,
            RiskDesk desk,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.assessments = assessments;
        this.overdue = overdue;
        this.desk = desk;
        this.once = once;
        this.api = api;
    }

    /** What is kept for repeated requests is not sealed, so it holds no words. */
    @PostMapping
    @Requires({Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "登记本部门的风险评估", description = "答复中不重复所写的内容。")
    @Answers(value = RiskView.class, status = 201)
    ResponseEntity<byte[]> file(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid RiskForm form) {
        return once.answer(
                caller,
                key,
                form,
                () -> {
                    var filed = desk.file(form, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/risk-assessments/" + filed.id()),
                            new Version(filed.version()).etag(),
                            filed);
                });
    }

    @GetMapping
    @ByThoseConcerned
    @Operation(summary = "查询风险评估", description = "部门看本部门的,大数据局和监察机关看本级的。")
    ResponseEntity<Page<RiskView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid RiskQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var found = assessments.of(caller, query.organ(), query.after(), limit + 1);
        return unstored(Page.of(found, limit, any -> any.id().toString()));
    }

    @GetMapping("/overdue")
    @ByThoseConcerned
    @Operation(summary = "查询逾期的风险评估和整改", description = "从未评估的、下一次评估逾期的、整改逾期的。")
    ResponseEntity<Page<OverdueRisk>> overdue(
            Caller caller,
            @Parameter(description = "上一页答复中的 next")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return unstored(Page.of(overdue.of(caller, after, limit + 1), limit, OverdueRisk::place));
    }

    @GetMapping("/{id}")
    @ByThoseConcerned
    @Operation(summary = "查看风险评估")
    ResponseEntity<RiskView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.read(id, caller));
    }

    @PostMapping("/{id}/findings/{number}/completion")
    @Requires({Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "登记一项风险整改完毕")
    ResponseEntity<RiskView> done(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "风险的序号", example = "1") @PathVariable @Min(1) int number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid RiskDone done) {
        return answer(desk.done(id, number, ifMatch, done.text(), caller));
    }

    private ResponseEntity<RiskView> answer(RiskView head) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(head.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(assessments.whole(head));
    }

    private static <T> ResponseEntity<Page<T>> unstored(Page<T> page) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }
}
