package cn.zwfw.approval.theme;

import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.approval.listed.ListedOrgans;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/themes")
@Tag(name = "一件事", description = "已发布的一件事,无需登录")
@Cites(
        value = {"A2", "A14"},
        rows = "V4")
class PublicThemeController {

    private final PublicEntries entries;
    private final Themes themes;
    private final Revisions revisions;
    private final ListedItems items;
    private final ListedOrgans organs;

    PublicThemeController(
            PublicEntries entries,
            Themes themes,
            Revisions revisions,
            ListedItems items,
            ListedOrgans organs) {
        this.entries = entries;
        this.themes = themes;
        this.revisions = revisions;
        this.items = items;
        this.organs = organs;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索一件事")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return entries.search(Theme.LIST, query, Set.of(), limit);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看一件事:各事项、部门和需要提交的材料")
    ResponseEntity<ThemeView> get(@PathVariable @Pattern(regexp = Theme.CODE) String code) {
        var theme = themes.find(code).orElseThrow(() -> NotFound.of("theme", code)).content();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(
                        new ThemeView(
                                theme,
                                theme.parts().stream().flatMap(this::part).toList(),
                                themes.materials(code, codes(theme))));
    }

    @GetMapping("/{code}/revisions")
    @OpenToAll
    @Operation(summary = "一件事的历次发布")
    Page<Document> history(@PathVariable @Pattern(regexp = Theme.CODE) String code) {
        var history = revisions.history(Theme.LIST, code);
        if (history.isEmpty()) {
            throw NotFound.of("theme", code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    private Stream<PartView> part(Theme.Part part) {
        return items.find(part.itemCode()).stream()
                .map(item ->
                        new PartView(
                                item.code(),
                                item.name(),
                                organs.name(item.organ()),
                                item.region(),
                                part.required(),
                                item.isApplicable() ? "" : item.standing()));
    }

    private static List<String> codes(Theme theme) {
        return theme.parts().stream().map(Theme.Part::itemCode).toList();
    }

    /**
     * The theme with what stands elsewhere.
     *
     * @param materials for all its items, each once
     */
    @Schema(name = "ThemeView", description = "一件事及其事项、材料")
    record ThemeView(
            Theme theme,
            List<PartView> parts,
            @Schema(description = "全部事项都办理时需要提交的材料,每份一次") List<String> materials) {}

    /**
     * An item of the theme.
     *
     * @param refusal why it cannot be applied for now; empty when it can
     */
    @Schema(name = "ThemePartView", description = "一件事中的一个事项")
    record PartView(
            @Schema(example = "11620100013900001G3000100000001") String itemCode,
            @Schema(example = "食品经营许可") String itemName,
            @Schema(example = "兰州市市场监督管理局") String organName,
            @Schema(example = "620100") String region,
            boolean required,
            @Schema(description = "现在不能申请的原因;能申请时为空", example = "") String refusal) {}
}
