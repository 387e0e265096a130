package cn.zwfw.approval.application;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.personal.unmasking.Unmasking;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filling in, handing in and reading applications. */
@RestController
@RequestMapping("${zwfw.api}/applications")
@Tag(name = "申请", description = "申请人填写、提交申请")
@Cites(
        value = {"A2", "A11", "A14"},
        rows = "V3")
class ApplicationController {

    private final ApplicationDesk desk;
    private final ApplicationReaders readers;
    private final Applications applications;
    private final Admission admission;
    private final OnceOnly once;
    private final String api;

    ApplicationController(
            ApplicationDesk desk,
            ApplicationReaders readers,
            Applications applications,
            Admission admission,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.readers = readers;
        this.applications = applications;
        this.admission = admission;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @Requires(Duty.APPLICANT)
    @Operation(summary = "填写申请", description = "一项申请可以包含几个事项,由各部门并联办理。")
    @Answers(value = Handed.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Apply content) {
        admission.admit(content.items(), caller);
        return once.answer(caller, key, content, () -> created(desk.draft(content, caller)));
    }

    @GetMapping
    @Requires(Duty.APPLICANT)
    @Operation(summary = "我的申请,由新到旧")
    Page<Handed> list(
            Caller caller,
            @Parameter(description = "从这一申请之后(更早的)开始") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(
                        applications.of(caller.id(), after, limit + 1),
                        limit,
                        any -> any.id().toString())
                .map(any -> new Handed(any.id(), any.items(), !any.isDraft()));
    }

    @GetMapping("/{id}")
    @Requires({
        Duty.APPLICANT,
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.INSPECTORATE,
        Duty.SERVICE_CENTER
    })
    @Operation(summary = "查看申请及其材料、办件")
    ResponseEntity<ApplicationView> get(Caller caller, @PathVariable UUID id) {
        return answer(readers.see(id, caller));
    }

    /** Nothing of the answer is kept for repetitions: each time is an act of its own. */
    @PostMapping("/{id}/unmasking")
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(
            summary = "查看申请人未脱敏的信息",
            description = "限办理部门,只显示所请求的字段;请求人、字段和理由记入审计日志。理由中不得写出证件号码、手机号码。")
    ResponseEntity<ApplicationView> unmask(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Unmask wanted) {
        return answer(readers.unmask(id, wanted.fields(), wanted.reason(), caller));
    }

    @PutMapping("/{id}")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "修改尚未提交的申请")
    ResponseEntity<ApplicationView> redraft(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Apply content) {
        admission.admit(content.items(), caller);
        desk.redraft(id, ifMatch, content, caller);
        return get(caller, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "放弃尚未提交的申请")
    ResponseEntity<Void> discard(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        desk.discard(id, ifMatch, caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/submission")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "提交申请,每个事项成为一个办件")
    @Answers(value = Handed.class, status = 201)
    ResponseEntity<byte[]> submit(
            Caller caller, @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key) {
        try {
            return submitted(caller, id, key);
        } catch (Conflict refused) {
            if (!Admission.refuses(refused)) {
                throw refused;
            }
            // its owner may know it as another; if not, that somebody tried is told
            admission.admit(desk.draftedItems(id, caller), caller);
            return submitted(caller, id, key);
        }
    }

    private ResponseEntity<byte[]> submitted(Caller caller, UUID id, String key) {
        return once.answer(caller, key, id, () -> created(desk.submit(id, caller)));
    }

    private static ResponseEntity<ApplicationView> answer(ApplicationReaders.Seen seen) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(seen.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(seen.view());
    }

    private OnceOnly.Created created(Application any) {
        return new OnceOnly.Created(
                URI.create(api + "/applications/" + any.id()),
                new Version(any.version()).etag(),
                new Handed(any.id(), any.items(), !any.isDraft()));
    }

    /** An application without what is personal: this may be kept for repeated requests. */
    @Schema(name = "ApplicationHead", description = "申请的概况")
    record Handed(UUID id, List<String> items, boolean submitted) {}

    /** What somebody who handles it needs to know of the applicant, and why. */
    @Schema(name = "ApplicantUnmasking", description = "要查看的字段和理由")
    record Unmask(
            @Schema(example = "[\"TELEPHONE\"]") @NotEmpty @Size(max = 5) List<Applicant.@NotNull Field> fields,
            @Schema(example = "材料缺页,需要电话通知申请人补齐。")
                    @NotBlank @Size(min = Unmasking.SHORTEST_REASON, max = Unmasking.LONGEST_REASON) String reason) {}
}
