package cn.zwfw.convenience.item;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.revision.Document;
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

    private final PublicEntries entries;
    private final Classification classes;

    PublicItemController(PublicEntries entries, Classification classes) {
        this.entries = entries;
        this.classes = classes;
    }

    @GetMapping("/items")
    @OpenToAll
    @Operation(summary = "检索便民服务事项")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @ParameterObject @ModelAttribute @Valid ClassQuery classes,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return entries.search(ConvenienceItem.LIST, query, classes.marks(), limit);
    }

    @GetMapping("/catalogue")
    @OpenToAll
    @Operation(summary = "便民服务事项目录:按主题和服务对象,附事项数")
    Catalogue catalogue(
            @Parameter(description = "行政区划", example = "620100")
                    @RequestParam(required = false)
                    @Pattern(regexp = "\\d{6}") @Nullable String region) {
        var counts = entries.byMark(ConvenienceItem.LIST, region);
        return new Catalogue(
                counted(classes.themes(), ClassQuery.THEME, counts),
                counted(classes.audiences(), ClassQuery.AUDIENCE, counts));
    }

    @GetMapping("/items/{code}")
    @OpenToAll
    @Operation(summary = "查看便民服务事项")
    ResponseEntity<Document> get(
            @PathVariable @Pattern(regexp = ConvenienceItem.CODE) String code) {
        var item = entries.inForce(ConvenienceItem.LIST, code);
        return ResponseEntity.ok()
                .eTag(String.valueOf(item.number()))
                .cacheControl(CacheControl.noCache())
                .body(Document.of(item));
    }

    @GetMapping("/items/{code}/revisions")
    @OpenToAll
    @Operation(summary = "便民服务事项的历次发布")
    Page<Document> history(@PathVariable @Pattern(regexp = ConvenienceItem.CODE) String code) {
        return entries.history(ConvenienceItem.LIST, code);
    }

    private static List<Counted> counted(
            Map<String, String> labels, String kind, Map<String, Integer> counts) {
        return labels.entrySet().stream()
                .map(known ->
                        new Counted(
                                known.getKey(),
                                known.getValue(),
                                counts.getOrDefault(kind + known.getKey(), 0)))
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
