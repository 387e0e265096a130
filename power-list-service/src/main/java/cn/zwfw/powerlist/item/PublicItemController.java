package cn.zwfw.powerlist.item;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.canonical.Difference;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.FlowBpmn;
import cn.zwfw.platform.flow.FlowChart;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads without login: published items, their history and their charts. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "公开查询", description = "已发布的权责事项,无需登录")
@Cites(
        value = {"A13(1)", "B5", "B12"},
        rows = {"P9", "P10", "P13"})
class PublicItemController {

    private static final String CODE = "[0-9A-Z]{31}";

    private final PowerItems items;
    private final Revisions revisions;
    private final JsonMapper json;
    private final Clock clock;

    PublicItemController(PowerItems items, Revisions revisions, JsonMapper json, Clock clock) {
        this.items = items;
        this.revisions = revisions;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/items")
    @OpenToAll
    @Operation(summary = "检索权责事项")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid ItemQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(items.search(query, limit + 1), limit, PowerItems.Found::code)
                .map(found -> new Document(found.document()));
    }

    @GetMapping("/as-of/{day}/items")
    @OpenToAll
    @Operation(summary = "某一天的清单原貌")
    Page<Document> asOf(
            @Parameter(description = "日期(yyyy-MM-dd),不晚于今天") @PathVariable LocalDate day,
            @RequestParam(defaultValue = "620100") @Pattern(regexp = "\\d{6}") String region,
            @RequestParam(required = false) @Size(max = 64) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        // a year that is not of the form yyyy is further away than a timestamp reaches
        if (day.getYear() < 1 || day.isAfter(CityTime.today(clock))) {
            throw InvalidInput.of(Violation.at("?day", "bad-date"));
        }
        var endOfDay = day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant().minusNanos(1000);
        var rows = revisions.standingAt(PowerItem.LIST, region, endOfDay, after, limit + 1);
        return Page.of(rows, limit, Revision::code).map(Document::of);
    }

    @GetMapping("/items/{code}")
    @OpenToAll
    @Operation(summary = "查看权责事项")
    @Answers(Document.class)
    ResponseEntity<byte[]> get(@PathVariable @Pattern(regexp = CODE) String code) {
        return document(current(code));
    }

    @GetMapping("/items/{code}/revisions")
    @OpenToAll
    @Operation(summary = "历次发布")
    Page<Document> history(@PathVariable @Pattern(regexp = CODE) String code) {
        var history = revisions.history(PowerItem.LIST, code);
        if (history.isEmpty()) {
            throw NotFound.of("power-item", code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    @GetMapping("/items/{code}/revisions/{number}")
    @OpenToAll
    @Operation(summary = "查看某次发布")
    @Answers(Document.class)
    ResponseEntity<byte[]> revision(
            @PathVariable @Pattern(regexp = CODE) String code,
            @Parameter(description = "第几次发布") @PathVariable @Min(1) int number) {
        return document(published(code, number));
    }

    @GetMapping("/items/{code}/differences")
    @OpenToAll
    @Operation(summary = "两次发布之间的变化")
    List<Difference> differences(
            @PathVariable @Pattern(regexp = CODE) String code,
            @Parameter(description = "前一次发布的次序") @RequestParam @Min(1) int from,
            @Parameter(description = "后一次发布的次序") @RequestParam @Min(1) int to) {
        return Difference.between(
                json.readTree(published(code, from).content()),
                json.readTree(published(code, to).content()));
    }

    @GetMapping(value = "/items/{code}/flow-chart.svg", produces = "image/svg+xml")
    @OpenToAll
    @Operation(summary = "流程图(外部或内部)")
    ResponseEntity<byte[]> chart(
            @PathVariable @Pattern(regexp = CODE) String code,
            @Parameter(description = "external 对外,internal 对内")
                    @RequestParam(defaultValue = "external")
                    @Pattern(regexp = "external|internal") String view) {
        return drawn(
                code,
                MediaType.valueOf("image/svg+xml"),
                item ->
                        FlowChart.svg(
                                item.flow(),
                                FlowChart.View.valueOf(view.toUpperCase(Locale.ROOT)),
                                item.name()));
    }

    @GetMapping(value = "/items/{code}/flow.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @OpenToAll
    @Operation(summary = "流程(BPMN 2.0)")
    ResponseEntity<byte[]> bpmn(@PathVariable @Pattern(regexp = CODE) String code) {
        return drawn(
                code,
                MediaType.APPLICATION_XML,
                item -> FlowBpmn.xml(item.flow(), code, item.name()));
    }

    private ResponseEntity<byte[]> drawn(
            String code, MediaType type, Function<PowerItem, String> drawing) {
        var revision = current(code);
        var item = json.readValue(revision.content(), PowerItem.class);
        return answer(revision, type, drawing.apply(item));
    }

    private static ResponseEntity<byte[]> document(Revision revision) {
        return answer(revision, MediaType.APPLICATION_JSON, revision.document());
    }

    private static ResponseEntity<byte[]> answer(Revision revision, MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(revision.number() + "-" + revision.digest().substring(0, 16))
                .cacheControl(CacheControl.noCache())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private Revision current(String code) {
        return revisions
                .current(PowerItem.LIST, code)
                .orElseThrow(() -> NotFound.of("power-item", code));
    }

    private Revision published(String code, int number) {
        return revisions
                .get(PowerItem.LIST, code, number)
                .orElseThrow(() -> NotFound.of("power-item", code + "/" + number));
    }
}
