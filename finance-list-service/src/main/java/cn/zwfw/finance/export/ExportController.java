package cn.zwfw.finance.export;

import cn.zwfw.finance.disclosure.Disclosure;
import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.poverty.reading.Titles;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.workbook.CsvExport;
import cn.zwfw.platform.publication.workbook.WorkbookExport;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody takes along without login; it begins at once and ends when all is written. */
@RestController
@RequestMapping("${zwfw.api}/public/lists")
@Tag(name = "导出", description = "已公布的清单,无需登录")
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class ExportController {

    private static final String LIST = "[a-z-]{1,40}";

    /** A whole list keeps a processor busy for a while; searching must go on meanwhile. */
    private final Semaphore places = new Semaphore(4);

    private final List<WorkbookForm> forms;
    private final PublishedEntries entries;
    private final WorkbookExport workbooks;
    private final CsvExport csv;
    private final Titles titles;
    private final Clock clock;

    ExportController(
            List<WorkbookForm> forms,
            PublishedEntries entries,
            WorkbookExport workbooks,
            CsvExport csv,
            Titles titles,
            Clock clock) {
        this.forms = forms;
        this.entries = entries;
        this.workbooks = workbooks;
        this.csv = csv;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping(value = "/{list}.xlsx", produces = WorkbookExport.TYPE)
    @OpenToAll
    @Operation(summary = "导出清单为工作簿;改后可作为调整加载")
    void workbook(
            @PathVariable @Pattern(regexp = LIST) String list,
            @ParameterObject @ModelAttribute @Valid ExportQuery query,
            HttpServletResponse response)
            throws IOException {
        var form = form(list);
        answer(query, form, WorkbookExport.TYPE, ".xlsx", response, workbooks::write);
    }

    @GetMapping(value = "/{list}.csv", produces = CsvExport.TYPE)
    @OpenToAll
    @Operation(summary = "导出清单为 CSV;只有一张工作表的清单才有,改后可作为调整加载")
    void csv(
            @PathVariable @Pattern(regexp = LIST) String list,
            @ParameterObject @ModelAttribute @Valid ExportQuery query,
            HttpServletResponse response)
            throws IOException {
        var form = form(list);
        CsvExport.mustHaveOneSheet(form);
        answer(query, form, CsvExport.TYPE, ".csv", response, csv::write);
    }

    private WorkbookForm form(String list) {
        return forms.stream()
                .filter(form -> form.list().name().equals(list))
                .findFirst()
                .orElseThrow(() -> NotFound.of("list", list));
    }

    private void answer(
            ExportQuery query,
            WorkbookForm form,
            String type,
            String ending,
            HttpServletResponse response,
            Writing writing)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            // the first entries are read here: what fails now is still answered as a problem
            var documents = entries.of(form.list().name(), query.region(), query.year());
            var name =
                    ContentDisposition.attachment()
                            .filename(title(form, query) + ending, StandardCharsets.UTF_8);
            response.setContentType(type);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            writing.write(form, documents, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    private String title(WorkbookForm form, ExportQuery query) {
        var year = query.year() == null ? CityTime.today(clock).getYear() : query.year();
        return switch (form.list().name()) {
            case Fund.LIST -> "财政专项资金管理清单";
            case Disclosure.LIST -> "专项资金公开信息";
            default -> titles.of(year);
        };
    }

    @FunctionalInterface
    private interface Writing {
        void write(WorkbookForm form, Stream<String> documents, OutputStream out)
                throws IOException;
    }
}
