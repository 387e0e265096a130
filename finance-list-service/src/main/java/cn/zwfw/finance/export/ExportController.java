package cn.zwfw.finance.export;

import cn.zwfw.finance.disclosure.Disclosure;
import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.poverty.reading.Titles;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.workbook.Downloads;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
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

    private final List<WorkbookForm> forms;
    private final PublishedEntries entries;
    private final Downloads downloads;
    private final Titles titles;
    private final Clock clock;

    ExportController(
            List<WorkbookForm> forms,
            PublishedEntries entries,
            Downloads downloads,
            Titles titles,
            Clock clock) {
        this.forms = forms;
        this.entries = entries;
        this.downloads = downloads;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping(value = "/{list}.xlsx", produces = Downloads.WORKBOOK)
    @OpenToAll
    @Operation(summary = "导出清单为工作簿;改后可作为调整加载")
    void workbook(
            @PathVariable @Pattern(regexp = LIST) String list,
            @ParameterObject @ModelAttribute @Valid ExportQuery query,
            HttpServletResponse response)
            throws IOException {
        var form = form(list);
        downloads.workbook(form, title(form, query), () -> documents(form, query), response);
    }

    @GetMapping(value = "/{list}.csv", produces = Downloads.CSV)
    @OpenToAll
    @Operation(summary = "导出清单为 CSV;只有一张工作表的清单才有,改后可作为调整加载")
    void csv(
            @PathVariable @Pattern(regexp = LIST) String list,
            @ParameterObject @ModelAttribute @Valid ExportQuery query,
            HttpServletResponse response)
            throws IOException {
        var form = form(list);
        downloads.csv(form, title(form, query), () -> documents(form, query), response);
    }

    private WorkbookForm form(String list) {
        return forms.stream()
                .filter(form -> form.list().name().equals(list))
                .findFirst()
                .orElseThrow(() -> NotFound.of("list", list));
    }

    private Stream<String> documents(WorkbookForm form, ExportQuery query) {
        return entries.of(form.list().name(), query.region(), query.year());
    }

    private String title(WorkbookForm form, ExportQuery query) {
        var year = query.year() == null ? CityTime.today(clock).getYear() : query.year();
        return switch (form.list().name()) {
            case Fund.LIST -> "财政专项资金管理清单";
            case Disclosure.LIST -> "专项资金公开信息";
            default -> titles.of(year);
        };
    }
}
