package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.card.Card;
import cn.zwfw.supervision.card.desk.CardDesk.Handled;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Cards for those who can act, and for those who supervise. */
@RestController
@RequestMapping("${zwfw.api}/cards")
@Tag(name = "提示和黄牌、红牌", description = "电子监察发出的提示、黄牌、红牌,及其申辩和撤销")
@Cites(
        value = {"A14", "A24", "A25"},
        rows = "S1")
class CardController {

    private final CardList list;
    private final CardDesk desk;
    private final CardRecords records;

    CardController(CardList list, CardDesk desk, CardRecords records) {
        this.list = list;
        this.desk = desk;
        this.records = records;
    }

    @GetMapping
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.SERVICE_CENTER,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查询提示、黄牌、红牌", description = "部门看自己的,监察机关等看本级的;新的在前。")
    ResponseEntity<Page<CardView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid CardQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page = Page.of(list.of(caller, query, limit + 1), limit, CardList::place);
        var done = records.of(page.items().stream().map(Card::id).toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(
                        page.map(card ->
                                CardView.of(
                                        card, done.getOrDefault(card.id(), List.of()), caller)));
    }

    @GetMapping("/{id}")
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.SERVICE_CENTER,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查看一张牌及其证据")
    ResponseEntity<CardView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.seen(id, caller), caller);
    }

    @PostMapping("/{id}/contest")
    @Requires({Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR})
    @Operation(summary = "申辩")
    ResponseEntity<CardView> contest(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reason why) {
        return answer(desk.act(id, ifMatch, CardAct.CONTEST, why.reason(), caller), caller);
    }

    @PostMapping("/{id}/upholding")
    @Requires(Duty.INSPECTORATE)
    @Operation(summary = "申辩不成立,维持", description = "不能由被发牌的部门的人作出。")
    ResponseEntity<CardView> uphold(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reason why) {
        return answer(desk.act(id, ifMatch, CardAct.UPHOLD, why.reason(), caller), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Duty.INSPECTORATE)
    @Operation(summary = "撤牌", description = "申辩成立,或者监察机关自行发现不当;不能由被发牌的部门的人作出。")
    ResponseEntity<CardView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Reason why) {
        return answer(desk.act(id, ifMatch, CardAct.WITHDRAW, why.reason(), caller), caller);
    }

    private static ResponseEntity<CardView> answer(Handled any, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(CardView.of(any, caller));
    }

    /** Why something is done. */
    @Schema(name = "CardReason", description = "理由")
    record Reason(@Schema(example = "系统故障期间无法办理。") @NotBlank @Size(max = 1000) String reason) {}
}
