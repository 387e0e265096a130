package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.assessment.desk.AssessmentAccess;
import cn.zwfw.supervision.assessment.desk.AssessmentDesk;
import cn.zwfw.supervision.assessment.objection.Decision;
import cn.zwfw.supervision.assessment.objection.ObjectionDesk;
import cn.zwfw.supervision.assessment.objection.ObjectionForm;
import cn.zwfw.supervision.assessment.objection.Objections;
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

/** Objections to scores, and what becomes of them. */
@RestController
@RequestMapping("${zwfw.api}/assessments/{id}/objections")
@Tag(name = "考核异议", description = "部门对本部门的考核依据提出异议;成立的,依据不再计入,重新计分")
@Cites(
        value = {"A24", "B4"},
        rows = {"S6", "X3a"})
class ObjectionController {

    private final AssessmentDesk assessments;
    private final ObjectionDesk desk;
    private final Objections objections;
    private final AssessmentReading reading;
    private final OnceOnly once;
    private final String api;

    ObjectionController(
            AssessmentDesk assessments,
            ObjectionDesk desk,
            Objections objections,
            AssessmentReading reading,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.assessments = assessments;
        this.desk = desk;
        this.objections = objections;
        this.reading = reading;
        this.once = once;
        this.api = api;
    }

    @GetMapping
    @ByReaders
    @Operation(summary = "查询异议", description = "部门看自己的,审改办等看全部的。")
    ResponseEntity<Page<ObjectionView>> list(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "上一页答复中的 next")
                    @RequestParam(defaultValue = "0")
                    @Min(0) @Max(Integer.MAX_VALUE) int after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var sight = AssessmentAccess.sight(caller, assessments.seen(id, caller));
        var page =
                Page.of(
                                objections.of(id, sight, after, limit + 1),
                                limit,
                                any -> String.valueOf(any.seq()))
                        .map(ObjectionView::of);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @PostMapping
    @Requires({Duty.EDITOR, Duty.PUBLISHER, Duty.HANDLER})
    @Operation(summary = "提出异议", description = "对本部门的一条依据,或者一项指标的全部依据;每条只能提出一次。")
    @Answers(value = ObjectionView.class, status = 201)
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid ObjectionForm form) {
        return once.answer(
                caller,
                key,
                new Asked(id, form),
                () -> {
                    var filed = desk.file(id, form, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/assessments/" + id + "/objections"),
                            new Version(filed.after().version()).etag(),
                            ObjectionView.of(filed.objection()));
                });
    }

    @PostMapping("/{seq}/decision")
    @Requires({Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE, Duty.GOVERNMENT})
    @Operation(
            summary = "处理异议",
            description = "由审改办处理,审改办自己提出的由法制办处理;同级政府都可以处理,处理的人不能再确认考核。不能处理本部门提出的。If-Match 是考核的版本。")
    ResponseEntity<AssessmentView> decide(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "异议的序号", example = "1") @PathVariable @Min(1) int seq,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Decision decision) {
        return reading.answer(desk.decide(id, seq, ifMatch, decision, caller), caller);
    }

    /** What was asked, of which assessment. */
    private record Asked(UUID assessment, ObjectionForm objection) {}
}
