package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.sharing.catalogue.ResourceCode;
import cn.zwfw.supervision.sharing.grant.life.GrantAct;
import cn.zwfw.supervision.sharing.grant.life.GrantState;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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

/** Requests for resources that are shared on condition, from asking to the end. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "监管信息共享授权", description = "有条件共享的申请、签发、授权、撤回和收回")
@Cites(
        value = {"A9", "A19"},
        rows = {"S5", "X3a"})
class GrantController {

    private final GrantDesk desk;
    private final Grants grants;
    private final OnceOnly once;
    private final Clock clock;
    private final String api;

    GrantController(
            GrantDesk desk,
            Grants grants,
            OnceOnly once,
            Clock clock,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.grants = grants;
        this.once = once;
        this.clock = clock;
        this.api = api;
    }

    @PostMapping("/catalogue/{code}/grants")
    @Requires(Duty.EDITOR)
    @Operation(summary = "申请使用有条件共享的资源")
    @Answers(value = GrantView.class, status = 201)
    ResponseEntity<byte[]> request(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid RequestGrant asked) {
        return once.answer(
                caller,
                key,
                List.of(code, asked),
                () -> {
                    var any = desk.request(code, asked, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/grants/" + any.id()),
                            new Version(any.version()).etag(),
                            GrantView.of(any, clock.instant()));
                });
    }

    @GetMapping("/grants")
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.SECRECY_REVIEWER,
        Duty.HANDLER,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查询申请与授权")
    ResponseEntity<Page<GrantView>> list(
            Caller caller,
            @Parameter(description = "资源代码", example = "3010010001-000001")
                    @RequestParam(required = false)
                    @Size(max = 64) @Nullable String resource,
            @RequestParam(required = false) @Nullable GrantState state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var now = clock.instant();
        var page =
                Page.of(
                                grants.of(caller, resource, state, after, limit + 1),
                                limit,
                                any -> any.id().toString())
                        .map(any -> GrantView.of(any, now));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/grants/{id}")
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.SECRECY_REVIEWER,
        Duty.HANDLER,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查看申请与授权")
    ResponseEntity<GrantView> get(Caller caller, @PathVariable UUID id) {
        var any = grants.get(id);
        GrantAccess.mustSee(caller, any);
        return answer(any);
    }

    @PostMapping("/grants/{id}/signature")
    @Requires(Duty.PUBLISHER)
    @Operation(summary = "签发本部门的申请")
    ResponseEntity<GrantView> sign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return answer(desk.sign(id, ifMatch, caller));
    }

    @PostMapping("/grants/{id}/withdrawal")
    @Requires({Duty.EDITOR, Duty.PUBLISHER})
    @Operation(summary = "撤回本部门的申请")
    ResponseEntity<GrantView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid GrantWords.Reason why) {
        return answer(desk.act(id, ifMatch, GrantAct.WITHDRAW, why.reason(), caller));
    }

    @PostMapping("/grants/{id}/decision")
    @Requires(Duty.PUBLISHER)
    @Operation(summary = "提供方同意或者不同意")
    ResponseEntity<GrantView> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid GrantWords.Decision decision) {
        return answer(
                decision.granted()
                        ? desk.grant(id, ifMatch, decision.reason(), caller)
                        : desk.act(id, ifMatch, GrantAct.REFUSE, decision.reason(), caller));
    }

    @PostMapping("/grants/{id}/revocation")
    @Requires({Duty.PUBLISHER, Duty.DATA_BUREAU})
    @Operation(summary = "收回授权,立即生效")
    ResponseEntity<GrantView> revoke(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid GrantWords.Reason why) {
        return answer(desk.act(id, ifMatch, GrantAct.REVOKE, why.reason(), caller));
    }

    private ResponseEntity<GrantView> answer(SharingGrant any) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(GrantView.of(any, clock.instant()));
    }
}
