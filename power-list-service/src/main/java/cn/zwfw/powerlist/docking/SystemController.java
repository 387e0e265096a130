package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.idempotency.OnceOnly.Created;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Where operators dock districts' systems, give them secrets and quotas, and revoke them. */
@RestController
@RequestMapping("${zwfw.api}/district-systems")
@Tag(name = "区县系统对接", description = "登记区县系统、发放和更换密钥、设定配额、停用")
@Cites(
        value = {"A12", "A17"},
        rows = {"X2", "X5"})
class SystemController {

    private static final String ID = "district-system\\.\\d{6}(\\.\\d{1,4})?";

    private final SystemDesk desk;
    private final Systems systems;
    private final OnceOnly once;
    private final String path;

    SystemController(
            SystemDesk desk, Systems systems, OnceOnly once, @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.systems = systems;
        this.once = once;
        this.path = api + "/district-systems/";
    }

    @GetMapping
    @Requires({Duty.OPERATOR, Duty.DATA_BUREAU})
    @Operation(summary = "查询已对接的区县系统")
    Page<DistrictSystem> list(
            Caller caller,
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(systems.page(caller.region(), region, after, limit + 1), limit, DistrictSystem::id);
    }

    @GetMapping("/{id}")
    @Requires({Duty.OPERATOR, Duty.DATA_BUREAU})
    @Operation(summary = "查看区县系统")
    ResponseEntity<DistrictSystem> get(
            Caller caller, @PathVariable @Pattern(regexp = ID) String id) {
        return answer(desk.read(id, caller));
    }

    @PostMapping
    @Requires(Duty.OPERATOR)
    @Operation(summary = "登记区县系统;之后为其发放密钥")
    @Answers(value = DistrictSystem.class, status = 201)
    ResponseEntity<byte[]> register(
            Caller operator,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid RegisterSystem system) {
        return once.answer(operator, key, system, () -> created(desk.register(system, operator)));
    }

    @PutMapping("/{id}/quota")
    @Requires(Duty.OPERATOR)
    @Operation(summary = "设定配额")
    ResponseEntity<DistrictSystem> allow(
            Caller operator,
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Quota quota) {
        return answer(desk.allow(id, ifMatch, quota, operator));
    }

    @PostMapping("/{id}/secret")
    @Requires(Duty.OPERATOR)
    @Operation(summary = "发放或更换密钥;旧密钥随即失效,新密钥只在答复中出现一次")
    ResponseEntity<IssuedSecret> issue(
            Caller operator,
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var issued = desk.issue(id, ifMatch, operator);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, new Version(issued.system().version()).etag())
                .body(issued.secret());
    }

    @PostMapping("/{id}/revocation")
    @Requires(Duty.OPERATOR)
    @Operation(summary = "停用区县系统;立即生效,不能恢复")
    ResponseEntity<DistrictSystem> revoke(
            Caller operator,
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Revocation revocation) {
        return answer(desk.revoke(id, ifMatch, revocation, operator));
    }

    private Created created(DistrictSystem system) {
        return new Created(
                URI.create(path + system.id()), new Version(system.version()).etag(), system);
    }

    private static ResponseEntity<DistrictSystem> answer(DistrictSystem system) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(system.version()).etag())
                .body(system);
    }
}
