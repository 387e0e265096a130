package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.publication.draft.DraftChange;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Change requests of every list that the service keeps. */
@RestController
@RequestMapping("${zwfw.api}/change-requests")
@Tag(name = "调整申请", description = "起草、提交、审查清单事项的调整")
class ChangeRequestController {

    private final ChangeDesk desk;
    private final Decisions decisions;
    private final Readers reading;
    private final OnceOnly once;
    private final String api;

    ChangeRequestController(
            ChangeDesk desk,
            Decisions decisions,
            Readers reading,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.decisions = decisions;
        this.reading = reading;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @Requires(Duty.EDITOR)
    @Operation(summary = "起草调整申请")
    @Answers(value = ChangeView.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid DraftChange draft) {
        return once.answer(
                caller, key, draft, () -> ChangeView.created(api, desk.draft(draft, caller)));
    }

    @GetMapping("/{id}")
    @ForReviewers
    @Operation(summary = "查看调整申请")
    ResponseEntity<ChangeView> get(Caller caller, @PathVariable UUID id) {
        return answer(reading.get(id, caller));
    }

    @GetMapping("/{id}/entries")
    @ForReviewers
    @Operation(summary = "查看申请中的事项")
    Page<ChangeView.Entry> entries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") @Min(-1) int after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reading.entries(id, after, limit, caller);
    }

    @GetMapping
    @ForReviewers
    @Operation(summary = "查询调整申请")
    Page<ChangeView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Size(max = 30) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reading.list(state, kind, after, limit, caller).map(this::brief);
    }

    @GetMapping("/tasks")
    @ForReviewers
    @Operation(summary = "等待我办理的申请")
    Page<ChangeView> tasks(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reading.tasks(after, limit, caller).map(this::brief);
    }

    @PutMapping("/{id}")
    @Requires(Duty.EDITOR)
    @Operation(summary = "修改申请(起草时,或按审定结果修改)")
    ResponseEntity<ChangeView> redraft(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DraftChange draft) {
        return answer(desk.redraft(id, ifMatch, draft, caller));
    }

    @PostMapping("/{id}/submit")
    @Requires(Duty.EDITOR)
    @Operation(summary = "提交申请")
    ResponseEntity<ChangeView> submit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return answer(desk.submit(id, ifMatch, caller));
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Duty.EDITOR)
    @Operation(summary = "撤回申请")
    ResponseEntity<ChangeView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return answer(desk.withdraw(id, ifMatch, caller));
    }

    @PostMapping("/{id}/decisions")
    @ForReviewers
    @Operation(summary = "作出审查决定")
    ResponseEntity<ChangeView> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Decide decision) {
        return answer(desk.decide(id, ifMatch, decision, caller));
    }

    private ResponseEntity<ChangeView> answer(ChangeRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(request.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view(request));
    }

    private ChangeView view(ChangeRequest request) {
        return ChangeView.of(request, decisions.of(request.id()));
    }

    private ChangeView brief(ChangeRequest request) {
        return ChangeView.of(request, List.of());
    }

    /** Duties that have a stage on some route; what each sees and decides, the route says. */
    @Requires({
        Duty.EDITOR,
        Duty.SECRECY_REVIEWER,
        Duty.PUBLISHER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.GOVERNMENT,
        Duty.FINANCE_BUREAU,
        Duty.POVERTY_OFFICE,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE
    })
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ForReviewers {}
}
