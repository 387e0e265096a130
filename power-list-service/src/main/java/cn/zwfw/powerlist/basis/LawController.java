package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.idempotency.OnceOnly.Created;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.powerlist.basis.RestingItems.Resting;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** The register of legal bases. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "法律依据", description = "法律依据库:颁布、修改、废止及其影响的事项")
class LawController {

    private final LawDesk desk;
    private final Laws laws;
    private final RestingItems items;
    private final OnceOnly once;
    private final String path;

    LawController(
            LawDesk desk,
            Laws laws,
            RestingItems items,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.laws = laws;
        this.items = items;
        this.once = once;
        this.path = api + "/public/legal-bases/";
    }

    @PostMapping("/legal-bases")
    @Requires(Duty.LEGAL_OFFICE)
    @Operation(summary = "登记新颁布的法律依据")
    @Answers(value = History.class, status = 201)
    ResponseEntity<byte[]> issue(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid IssueLaw issue) {
        return once.answer(caller, key, issue, () -> created(desk.issue(issue, caller)));
    }

    @PostMapping("/legal-bases/{id}/changes")
    @Requires(Duty.LEGAL_OFFICE)
    @Operation(summary = "记载法律依据的修改或废止")
    @Answers(value = History.class, status = 201)
    ResponseEntity<byte[]> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ChangeLaw change) {
        return once.answer(
                caller,
                key,
                List.of(id, change),
                () -> created(desk.change(id, ifMatch, change, caller)));
    }

    @GetMapping("/legal-bases/{id}/items")
    @Requires({Duty.EDITOR, Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE, Duty.INSPECTORATE})
    @Operation(summary = "以此为依据的事项")
    Page<Resting> items(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var key = new LawName(laws.get(id).name()).key();
        return Page.of(items.on(key, after, limit + 1), limit, Resting::code);
    }

    @GetMapping("/public/legal-bases")
    @OpenToAll
    @Operation(summary = "检索法律依据")
    Page<Law> find(
            @Parameter(description = "名称中的文字") @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(laws.find(q, after, limit + 1), limit, law -> new LawName(law.name()).key());
    }

    @GetMapping("/public/legal-bases/{id}")
    @OpenToAll
    @Operation(summary = "查看法律依据及其立改废")
    ResponseEntity<History> get(@PathVariable UUID id) {
        var law = laws.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(law.version()).etag())
                .body(new History(law, laws.changes(id)));
    }

    private Created created(Law law) {
        var history = new History(law, laws.changes(law.id()));
        return new Created(URI.create(path + law.id()), new Version(law.version()).etag(), history);
    }

    /** A law and what became of it. */
    @Schema(name = "LawHistory", description = "法律依据及其立改废")
    record History(@JsonUnwrapped Law law, List<LawChange> changes) {}
}
