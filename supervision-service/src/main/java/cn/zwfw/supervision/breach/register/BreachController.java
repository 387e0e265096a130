package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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

/** The register of breaches; what is criticised publicly is a notice (B16). */
@RestController
@RequestMapping("${zwfw.api}/breaches")
@Tag(name = "违规情形", description = "权责清单管理暂行办法第十六条各项:由数据发现的和人工登记的,及其证据、说明和认定")
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
class BreachController {

    private final Breaches breaches;
    private final BreachActs acts;
    private final BreachDesk desk;
    private final OnceOnly once;
    private final String api;

    BreachController(
            Breaches breaches,
            BreachActs acts,
            BreachDesk desk,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.breaches = breaches;
        this.acts = acts;
        this.desk = desk;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @Requires({Duty.INSPECTORATE, Duty.LEGAL_OFFICE, Duty.REFORM_OFFICE})
    @Operation(summary = "登记违规情形", description = "数据不能显示的,由监察机关、政府法制部门或者审改办登记;另一人认定。")
    @Answers(value = BreachView.class, status = 201)
    ResponseEntity<byte[]> record(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid BreachReport report) {
        return once.answer(
                caller,
                key,
                report,
                () -> {
                    var any = desk.record(report, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/breaches/" + any.id()),
                            any.version().etag(),
                            BreachView.of(any, null));
                });
    }

    @GetMapping
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.LEGAL_OFFICE,
        Duty.REFORM_OFFICE,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查询违规情形", description = "部门看自己的,监察机关、政府法制部门、审改办和政府看本级的;新的在前。")
    ResponseEntity<Page<BreachView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid BreachQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page = Page.of(breaches.of(caller, query, limit + 1), limit, Breaches::place);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.map(any -> BreachView.of(any, null)));
    }

    @GetMapping("/{id}")
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.LEGAL_OFFICE,
        Duty.REFORM_OFFICE,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查看违规情形及其证据")
    ResponseEntity<BreachView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.seen(id, caller));
    }

    @PostMapping("/{id}/explanation")
    @Requires({Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR})
    @Operation(summary = "部门说明情况")
    ResponseEntity<BreachView> explain(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Words words) {
        return answer(desk.act(id, ifMatch, BreachAct.EXPLAIN, words.words(), caller));
    }

    @PostMapping("/{id}/confirmation")
    @Requires({Duty.INSPECTORATE, Duty.LEGAL_OFFICE, Duty.REFORM_OFFICE})
    @Operation(summary = "认定", description = "人工登记的由另一人认定。认定以后由政府通报批评、责令改正;证据有变化的可以再次认定。")
    ResponseEntity<BreachView> confirm(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Words words) {
        return answer(desk.act(id, ifMatch, BreachAct.CONFIRM, words.words(), caller));
    }

    @PostMapping("/{id}/dismissal")
    @Requires({Duty.INSPECTORATE, Duty.LEGAL_OFFICE, Duty.REFORM_OFFICE})
    @Operation(summary = "不予认定", description = "证据有变化的,重新核实。人工登记的经另一人认定以后,登记的人不能再作不予认定。")
    ResponseEntity<BreachView> dismiss(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Words words) {
        return answer(desk.act(id, ifMatch, BreachAct.DISMISS, words.words(), caller));
    }

    private ResponseEntity<BreachView> answer(RegisteredBreach any) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, any.version().etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(BreachView.of(any, acts.of(any.id())));
    }

    /** Why, or what is to be known. */
    @Schema(name = "BreachWords", description = "说明或者理由")
    record Words(@Schema(example = "情况属实。") @NotBlank @Size(max = 2000) String words) {}
}
