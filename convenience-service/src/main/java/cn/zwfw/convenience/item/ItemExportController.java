package cn.zwfw.convenience.item;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.reading.EntryQuery;
import cn.zwfw.platform.publication.reading.PublicEntries;
import cn.zwfw.platform.publication.workbook.Downloads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Convenience items to take along, all or those that a search finds. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "便民服务事项", description = "已发布的便民服务事项及其目录,无需登录")
@Cites(
        value = {"A2", "A15"},
        rows = "C1")
class ItemExportController {

    private static final String TITLE = "便民服务事项目录";

    private final PublicEntries entries;
    private final ItemForm form;
    private final Downloads downloads;

    ItemExportController(PublicEntries entries, ItemForm form, Downloads downloads) {
        this.entries = entries;
        this.form = form;
        this.downloads = downloads;
    }

    @GetMapping(value = "/items.xlsx", produces = Downloads.WORKBOOK)
    @OpenToAll
    @Operation(summary = "导出便民服务事项为工作簿;改后可作为调整加载")
    void workbook(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @ParameterObject @ModelAttribute @Valid ClassQuery classes,
            HttpServletResponse response)
            throws IOException {
        downloads.workbook(form, TITLE, () -> documents(query, classes), response);
    }

    @GetMapping(value = "/items.csv", produces = Downloads.CSV)
    @OpenToAll
    @Operation(summary = "导出便民服务事项为 CSV;改后可作为调整加载")
    void csv(
            @ParameterObject @ModelAttribute @Valid EntryQuery query,
            @ParameterObject @ModelAttribute @Valid ClassQuery classes,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(form, TITLE, () -> documents(query, classes), response);
    }

    private Stream<String> documents(EntryQuery query, ClassQuery classes) {
        return entries.documents(ConvenienceItem.LIST, query, classes.marks());
    }
}
