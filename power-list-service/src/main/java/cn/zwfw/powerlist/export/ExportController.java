package cn.zwfw.powerlist.export;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.publication.workbook.WorkbookExport;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.powerlist.item.PowerItems;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
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

    /** A whole list keeps a processor busy for a while; searching must go on meanwhile. */
    private final Semaphore places = new Semaphore(4);

    private final PowerItems items;
    private final WorkbookForm form;
    private final WorkbookExport workbooks;
    private final PrintedList printed;

    ExportController(
            PowerItems items, WorkbookForm form, WorkbookExport workbooks, PrintedList printed) {
        this.items = items;
        this.form = form;
        this.workbooks = workbooks;
        this.printed = printed;
    }

    @GetMapping(value = "/items.xlsx", produces = WorkbookExport.TYPE)
    @OpenToAll
    @Operation(summary = "导出为工作簿;改后可作为要素变更加载")
    void workbook(
            @ParameterObject @ModelAttribute @Valid ItemQuery query, HttpServletResponse response)
            throws IOException {
        write(
                query,
                documents -> {
                    var name =
                            ContentDisposition.attachment()
                                    .filename("权责清单.xlsx", StandardCharsets.UTF_8);
                    response.setContentType(WorkbookExport.TYPE);
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    workbooks.write(form, documents, response.getOutputStream());
                });
    }

    @GetMapping(value = "/items/print", produces = PrintedList.TYPE)
    @OpenToAll
    @Operation(summary = "供打印的清单(A4 横向)")
    void print(
            @ParameterObject @ModelAttribute @Valid ItemQuery query, HttpServletResponse response)
            throws IOException {
        write(
                query,
                documents -> {
                    response.setContentType(PrintedList.TYPE);
                    response.setHeader("Content-Security-Policy", PrintedList.POLICY);
                    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    printed.write(query, documents, response.getOutputStream());
                });
    }

    private void write(ItemQuery query, Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            // the first documents are read here: what fails now is still answered as a problem
            writing.write(items.documents(query));
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(Stream<String> documents) throws IOException;
    }
}
