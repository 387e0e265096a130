package cn.zwfw.powerlist.due;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.idempotency.OnceOnly.Created;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.powerlist.due.DueAdjustment.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Adjustments that are due. */
@RestController
@RequestMapping("${zwfw.api}/due-adjustments")
@Tag(name = "应调整事项", description = "依据变化、上级下放或取消、长期无办件引起的应调整事项")
class DueController {

    private final DueDesk desk;
    private final DueDraft drafting;
    private final OnceOnly once;
    private final String api;

    DueController(
            DueDesk desk, DueDraft drafting, OnceOnly once, @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.drafting = drafting;
        this.once = once;
        this.api = api;
    }

    @GetMapping
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.GOVERNMENT,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查询应调整事项")
    Page<DueView> find(
            Caller caller,
            @Parameter(description = "起因") @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable State state,
            @Parameter(description = "只看逾期的") @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return desk.find(cause, state, overdue, after, limit, caller);
    }

    @GetMapping("/{id}")
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.GOVERNMENT,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查看应调整事项")
    ResponseEntity<DueView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.get(id, caller));
    }

    @PostMapping("/{id}/assignment")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "确定承接部门")
    ResponseEntity<DueView> assign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Assignment assignment) {
        return answer(desk.assign(id, ifMatch, assignment.organ(), caller));
    }

    @PostMapping("/{id}/dismissal")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "确认无需调整")
    ResponseEntity<DueView> dismiss(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Dismissal dismissal) {
        return answer(desk.dismiss(id, ifMatch, dismissal.reason(), caller));
    }

    @PostMapping("/{id}/draft")
    @Requires(Duty.EDITOR)
    @Operation(summary = "据此起草调整申请")
    @Answers(value = Drafted.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller, @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key) {
        return once.answer(
                caller,
                key,
                id,
                () -> {
                    var request = drafting.draft(id, caller);
                    return new Created(
                            URI.create(api + "/change-requests/" + request.id()),
                            new Version(request.version()).etag(),
                            new Drafted(request.id()));
                });
    }

    private static ResponseEntity<DueView> answer(DueView due) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(due.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(due);
    }

    /** Who undertakes a delegated power. */
    @Schema(name = "Assignment", description = "承接部门")
    record Assignment(
            @Schema(example = "11620102013000017W") @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                    String organ) {}

    /** Why no adjustment is needed. */
    @Schema(name = "Dismissal", description = "无需调整的理由")
    record Dismissal(
            @Schema(example = "修订不涉及本事项的设定依据") @NotBlank @Size(max = 1000) String reason) {}

    /** The draft that was made. */
    @Schema(name = "Drafted", description = "已起草的调整申请")
    record Drafted(UUID changeRequest) {}
}
