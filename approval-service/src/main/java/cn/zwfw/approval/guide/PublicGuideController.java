package cn.zwfw.approval.guide;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Guides, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/guides")
@Tag(name = "办事指南", description = "已发布的办事指南,无需登录")
@Cites(value = "A14", rows = "V1")
class PublicGuideController {

    private static final String CODE = "[0-9A-Z]{31}";

    private final PublicEntries entries;
    private final Revisions revisions;
    private final ListedItems items;

    PublicGuideController(PublicEntries entries, Revisions revisions, ListedItems items) {
        this.entries = entries;
        this.revisions = revisions;
        this.items = items;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索办事指南")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return entries.search(Guide.LIST, query, Set.of(), limit);
    }

    @GetMapping("/{code}")
    @OpenToAll
    @Operation(summary = "查看办事指南及其事项:名称、依据、要件、程序、时限、承办处室、实施机关")
    ResponseEntity<GuideView> get(@PathVariable @Pattern(regexp = CODE) String code) {
        var guide =
                revisions
                        .current(Guide.LIST, code)
                        .filter(revision -> revision.standing() != Standing.CANCELLED)
                        .orElseThrow(() -> NotFound.of("guide", code));
        var item = items.find(code);
        return ResponseEntity.ok()
                .eTag(guide.number() + "-" + item.map(ListedItem::number).orElse(0))
                .cacheControl(CacheControl.noCache())
                .body(
                        new GuideView(
                                Document.of(guide), item.map(ListedItem::document).orElse(null)));
    }

    @GetMapping("/{code}/revisions")
    @OpenToAll
    @Operation(summary = "办事指南的历次发布")
    Page<Document> history(@PathVariable @Pattern(regexp = CODE) String code) {
        var history = revisions.history(Guide.LIST, code);
        if (history.isEmpty()) {
            throw NotFound.of("guide", code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    /** The guide, and the item as the power list has published it. */
    @Schema(name = "GuideView", description = "办事指南及其事项")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GuideView(
            Document guide, @Schema(description = "权责清单中的事项(公开文档)") @Nullable JsonNode item) {}
}
