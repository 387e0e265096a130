package cn.zwfw.finance.reading;

import cn.zwfw.finance.disclosure.Disclosure;
import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.fund.Funds;
import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.finance.reading.FundView.Figure;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Funds, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/funds")
@Tag(name = "专项资金", description = "已公布的财政专项资金,无需登录")
@Cites(
        value = {"A2", "A6", "A13(2)"},
        rows = {"F1", "F2", "F6"})
class PublicFundController {

    private final PublicFunds published;
    private final Funds funds;
    private final Revisions revisions;
    private final JsonMapper json;

    PublicFundController(PublicFunds published, Funds funds, Revisions revisions, JsonMapper json) {
        this.published = published;
        this.funds = funds;
        this.revisions = revisions;
        this.json = json;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索专项资金")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid FundQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return published.search(query, limit);
    }

    @GetMapping("/totals")
    @OpenToAll
    @Operation(summary = "专项资金合计:按部门、年度、性质或者层级")
    Totals totals(@ParameterObject @ModelAttribute @Valid TotalsQuery query) {
        return published.totals(query);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看专项资金:预算、管理办法、分配使用、绩效评价和历次预算数")
    ResponseEntity<FundView> get(@PathVariable @Pattern(regexp = ListNumber.FORM) String code) {
        var kept = funds.find(code).orElseThrow(() -> NotFound.of("fund", code));
        var history = revisions.history(Fund.LIST, code);
        var disclosure =
                revisions
                        .current(Disclosure.LIST, code)
                        .filter(revision -> revision.standing() != Standing.CANCELLED);
        return ResponseEntity.ok()
                .eTag(
                        history.getFirst().number()
                                + "-"
                                + disclosure.map(Revision::number).orElse(0))
                .cacheControl(CacheControl.noCache())
                .body(
                        new FundView(
                                Document.of(history.getFirst()),
                                disclosure.map(Document::of).orElse(null),
                                kept.allocated(),
                                kept.limit().less(kept.allocated()),
                                history.stream().map(this::figure).toList()));
    }

    @GetMapping("/{code}/revisions")
    @OpenToAll
    @Operation(summary = "财政局历次发布的内容")
    Page<Document> history(@PathVariable @Pattern(regexp = ListNumber.FORM) String code) {
        return history(Fund.LIST, code);
    }

    @GetMapping("/{code}/disclosure-revisions")
    @OpenToAll
    @Operation(summary = "主管部门历次公开的内容")
    Page<Document> disclosures(@PathVariable @Pattern(regexp = ListNumber.FORM) String code) {
        return history(Disclosure.LIST, code);
    }

    private Page<Document> history(String list, String code) {
        var history = revisions.history(list, code);
        if (history.isEmpty()) {
            throw NotFound.of("fund", code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    private Figure figure(Revision revision) {
        return Figure.of(revision, json.readValue(revision.content(), Fund.class));
    }
}
