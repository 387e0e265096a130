package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentAct;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents; nobody else than those concerned and those who handle and watch learns of them. */
@RestController
@RequestMapping("${zwfw.api}/incidents")
@Tag(name = "安全及泄密问题", description = "部门报告,大数据局或者本部门保密审查人(泄密)处置,监察机关或者大数据局核实办结;不公开")
@Cites(value = "A20", rows = "S8")
class IncidentController {

    private final Incidents incidents;
    private final IncidentRecords records;
    private final IncidentDesk desk;
    private final OnceOnly once;
    private final String api;

    IncidentController(
            Incidents incidents,
            IncidentRecords records,
            IncidentDesk desk,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.incidents = incidents;
        this.records = records;
        this.desk = desk;
        this.once = once;
        this.api = api;
    }

    /** What is kept for repeated requests is not sealed, so it holds no words. */
    @PostMapping
    @Requires({Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "报告安全及泄密问题", description = "发现后及时报告;答复中不重复所写的内容。")
    @Answers(value = IncidentView.class, status = 201)
    ResponseEntity<byte[]> report(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid IncidentReport report) {
        return once.answer(
                caller,
                key,
                report,
                () -> {
                    var any = desk.report(report, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/incidents/" + any.id()),
                            new Version(any.version()).etag(),
                            IncidentView.head(any));
                });
    }

    @GetMapping
    @ByThoseConcerned
    @Operation(summary = "查询安全及泄密问题", description = "部门看本部门的,大数据局和监察机关看本级的。")
    ResponseEntity<Page<IncidentView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid IncidentQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page =
                Page.of(incidents.of(caller, query, limit + 1), limit, any -> any.id().toString())
                        .map(IncidentView::head);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/{id}")
    @ByThoseConcerned
    @Operation(summary = "查看安全及泄密问题及其办理记录")
    ResponseEntity<IncidentView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.read(id, caller));
    }

    @PostMapping("/{id}/supplement")
    @Requires({Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER, Duty.SECRECY_REVIEWER})
    @Operation(summary = "补充报告", description = "部门配合处置,办结以前。")
    ResponseEntity<IncidentView> supplement(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IncidentWords words) {
        return answer(desk.change(id, ifMatch, IncidentAct.SUPPLEMENT, words.text(), caller));
    }

    @PostMapping("/{id}/handling")
    @Requires({Duty.DATA_BUREAU, Duty.SECRECY_REVIEWER})
    @Operation(summary = "处置", description = "大数据局;泄密也可由本部门保密审查人处置。")
    ResponseEntity<IncidentView> handle(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IncidentWords words) {
        return answer(desk.change(id, ifMatch, IncidentAct.HANDLE, words.text(), caller));
    }

    @PostMapping("/{id}/return")
    @Requires({Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "退回重新处置", description = "核实的人不是处置的人,也不属于报告的部门。")
    ResponseEntity<IncidentView> giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IncidentWords words) {
        return answer(desk.change(id, ifMatch, IncidentAct.RETURN, words.text(), caller));
    }

    @PostMapping("/{id}/verification")
    @Requires({Duty.DATA_BUREAU, Duty.INSPECTORATE})
    @Operation(summary = "核实并办结", description = "核实的人不是处置的人,也不属于报告的部门。")
    ResponseEntity<IncidentView> verify(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IncidentWords words) {
        return answer(desk.change(id, ifMatch, IncidentAct.CLOSE, words.text(), caller));
    }

    private ResponseEntity<IncidentView> answer(Incident any) {
        var whole = IncidentView.whole(any, incidents.content(any.id()), records.of(any.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(whole);
    }
}
