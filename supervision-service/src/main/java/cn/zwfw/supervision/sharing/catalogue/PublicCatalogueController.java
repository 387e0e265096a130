package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, for everybody: metadata only. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "监管信息共享目录", description = "已发布的监管信息资源的元数据,无需登录;不予共享的只显示名称、提供方和依据")
@Cites(value = "A9", rows = "S5")
class PublicCatalogueController {

    static final String JSON_LD = "application/ld+json";

    /** Each keeps a connection while it is read. */
    private final Semaphore places = new Semaphore(2);

    private final PublicResources resources;
    private final DcatExport export;

    PublicCatalogueController(PublicResources resources, DcatExport export) {
        this.resources = resources;
        this.export = export;
    }

    @GetMapping("/catalogue")
    @OpenToAll
    @Operation(summary = "检索监管信息资源")
    Page<Document> search(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @ParameterObject @ModelAttribute @Valid ResourceQuery kind,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return resources.search(query, kind.marks(), limit);
    }

    @GetMapping("/catalogue/{code}")
    @OpenToAll
    @Operation(summary = "查看监管信息资源")
    ResponseEntity<Document> get(@PathVariable @ResourceCode String code) {
        var resource = resources.inForce(code);
        return ResponseEntity.ok()
                .eTag(String.valueOf(resource.number()))
                .cacheControl(CacheControl.noCache())
                .body(resources.shown(Document.of(resource)));
    }

    @GetMapping("/catalogue/{code}/revisions")
    @OpenToAll
    @Operation(summary = "监管信息资源的历次发布")
    Page<Document> history(@PathVariable @ResourceCode String code) {
        return resources.history(code);
    }

    @GetMapping(value = "/catalogue.jsonld", produces = JSON_LD)
    @OpenToAll
    @Operation(summary = "下载目录(DCAT 3,JSON-LD)", description = "全部现行资源的元数据,供目录系统之间交换。")
    void export(
            @Parameter(description = "行政区划,不填为全部", example = "620100")
                    @RequestParam(required = false)
                    @Pattern(regexp = "\\d{6}") @Nullable String region,
            HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            response.setContentType(JSON_LD);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            export.write(region, response.getOutputStream());
        } finally {
            places.release();
        }
    }
}
