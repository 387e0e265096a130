package cn.zwfw.convenience.item;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
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

/** Convenience items, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "便民服务事项", description = "已发布的便民服务事项及其目录,无需登录")
@Cites(
        value = {"A8", "A15"},
        rows = "C1")
class PublicItemController {

    private final PublicItems items;
    private final Classification classes;
    private final Revisions revisions;

    PublicItemController(PublicItems items, Classification classes, Revisions revisions) {
        this.items = items;
        this.classes = classes;
        this.revisions = revisions;
    }

    @GetMapping("/items")
    @OpenToAll
    @Operation(summary = "检索便民服务事项")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid ItemQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return items.search(query, limit);
    }

    @GetMapping("/catalogue")
    @OpenToAll
    @Operation(summary = "便民服务事项目录:按主题和服务对象,附事项数")
    Catalogue catalogue(
            @Parameter(description = "行政区划", example = "620100")
                    @RequestParam(required = false)
                    @Pattern(regexp = "\\d{6}") @Nullable String region) {
        return new Catalogue(
                labelled(classes.themes(), items.byTheme(region)),
                labelled(classes.audiences(), items.byAudience(region)));
    }

    @GetMapping("/items/{code}")
    @OpenToAll
    @Operation(summary = "查看便民服务事项")
    ResponseEntity<Document> get(
            @PathVariable @Pattern(regexp = ConvenienceItem.CODE) String code) {
        var item =
                revisions
                        .current(ConvenienceItem.LIST, code)
                        .filter(revision -> revision.standing() != Standing.CANCELLED)
                        .orElseThrow(() -> NotFound.of("convenience-item", code));
        return ResponseEntity.ok()
                .eTag(String.valueOf(item.number()))
                .cacheControl(CacheControl.noCache())
                .body(Document.of(item));
    }

    @GetMapping("/items/{code}/revisions")
    @OpenToAll
    @Operation(summary = "便民服务事项的历次发布")
    Page<Document> history(@PathVariable @Pattern(regexp = ConvenienceItem.CODE) String code) {
        var history = revisions.history(ConvenienceItem.LIST, code);
        if (history.isEmpty()) {
            throw NotFound.of("convenience-item", code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    private static List<Counted> labelled(Map<String, String> labels, Map<String, Integer> counts) {
        return labels.entrySet().stream()
                .map(known ->
                        new Counted(
                                known.getKey(),
                                known.getValue(),
                                counts.getOrDefault(known.getKey(), 0)))
                .toList();
    }

    /** All classes there are, those without items too. */
    @Schema(name = "Catalogue", description = "便民服务事项目录")
    record Catalogue(List<Counted> themes, List<Counted> audiences) {}

    /** A class with its label. */
    @Schema(name = "CatalogueClass", description = "目录中的一类")
    record Counted(
            @Schema(example = "09") String code,
            @Schema(example = "水电气暖") String label,
            @Schema(description = "现行事项数", example = "12") int items) {}
}
