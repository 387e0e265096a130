package cn.zwfw.powerlist.export;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.workbook.Downloads;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.powerlist.item.PowerItems;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody takes along without login; it begins at once and ends when all is written. */
@RestController
@RequestMapping("${zwfw.api}/public")
@Tag(name = "公开查询", description = "已发布的权责事项,无需登录")
@Cites(value = "A2", rows = "P10")
class ExportController {

    private final PowerItems items;
    private final WorkbookForm form;
    private final Downloads downloads;
    private final PrintedList printed;

    ExportController(
            PowerItems items, WorkbookForm form, Downloads downloads, PrintedList printed) {
        this.items = items;
        this.form = form;
        this.downloads = downloads;
        this.printed = printed;
    }

    @GetMapping(value = "/items.xlsx", produces = Downloads.WORKBOOK)
    @OpenToAll
    @Operation(summary = "导出为工作簿;改后可作为要素变更加载")
    void workbook(
            @ParameterObject @ModelAttribute @Valid ItemQuery query, HttpServletResponse response)
            throws IOException {
        downloads.workbook(form, "权责清单", () -> items.documents(query), response);
    }

    @GetMapping(value = "/items/print", produces = PrintedList.TYPE)
    @OpenToAll
    @Operation(summary = "供打印的清单(A4 横向)")
    void print(
            @ParameterObject @ModelAttribute @Valid ItemQuery query, HttpServletResponse response)
            throws IOException {
        downloads.write(
                () -> items.documents(query),
                documents -> {
                    response.setContentType(PrintedList.TYPE);
                    response.setHeader("Content-Security-Policy", PrintedList.POLICY);
                    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    printed.write(query, documents, response.getOutputStream());
                });
    }
}
