package cn.zwfw.convenience.inquiry.statement;

import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Questions of the offices to organs complained of, and their statements. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "情况说明", description = "审改办、法制办要求被投诉的部门说明情况;部门看不到投诉和投诉人")
@Cites(value = "B17", rows = "C2")
class StatementController {

    private final StatementDesk desk;
    private final Statements statements;

    StatementController(StatementDesk desk, Statements statements) {
        this.desk = desk;
        this.statements = statements;
    }

    @PostMapping("/inquiries/{number}/statements")
    @Requires({Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(summary = "要求被投诉的部门说明情况", description = "部门只看到这里写的问题。If-Match 是投诉的版本。")
    ResponseEntity<StatementView> ask(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid StatementText question) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(StatementView.of(desk.ask(number, ifMatch, question.text(), caller)));
    }

    @GetMapping("/inquiries/{number}/statements")
    @Requires({Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE})
    @Operation(summary = "查看就投诉要求说明的情况")
    ResponseEntity<Page<StatementView>> of(
            Caller caller, @PathVariable @InquiryNumber String number) {
        var all = desk.of(number, caller).stream().map(StatementView::of).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Page<>(all, null));
    }

    @GetMapping("/statements")
    @Requires(Duty.HANDLER)
    @Operation(summary = "查询要求本部门说明的情况")
    ResponseEntity<Page<StatementView>> list(
            Caller caller,
            @Parameter(description = "上一页答复中的 next") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null) {
            throw NotAllowed.because("forbidden");
        }
        var page =
                Page.of(
                                statements.to(organ, region, after, limit + 1),
                                limit,
                                any -> any.id().toString())
                        .map(StatementView::of);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }

    @GetMapping("/statements/{id}")
    @Requires(Duty.HANDLER)
    @Operation(summary = "查看要求本部门说明的情况")
    ResponseEntity<StatementView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.read(id, caller));
    }

    @PostMapping("/statements/{id}/answer")
    @Requires(Duty.HANDLER)
    @Operation(summary = "说明情况")
    ResponseEntity<StatementView> answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid StatementText answer) {
        return answer(desk.answer(id, ifMatch, answer.text(), caller));
    }

    private static ResponseEntity<StatementView> answer(Statement any) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(StatementView.of(any));
    }
}
