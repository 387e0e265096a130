package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchiveQuery;
import cn.zwfw.approval.archive.ArchivedCase;
import cn.zwfw.approval.archive.ArchivedCases;
import cn.zwfw.approval.archive.desk.ArchiveAccess.ForSearchers;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.casefile.IdentitySearch;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding archived cases. */
@RestController
@RequestMapping("${zwfw.api}/archive")
@Tag(name = "档案", description = "办件归档、查档、校验和销毁")
@Cites(value = "A18", rows = "V8")
class ArchiveController {

    static final String NUMBER = "[0-9A-Z]{31}\\d{14}";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final ArchivedCases archived;
    private final ArchiveReading reading;

    ArchiveController(ArchivedCases archived, ArchiveReading reading) {
        this.archived = archived;
        this.reading = reading;
    }

    @GetMapping
    @ForSearchers
    @Operation(summary = "查档,按办件终结的先后", description = "承办部门查本部门的,政务服务中心和监察机关查本级的。")
    Page<ArchiveView> list(
            Caller caller,
            @Parameter(description = "统一社会信用代码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String organ,
            @Parameter(description = "实施编码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{31}") @Nullable String item,
            @Parameter(description = "办件终结的第一天") @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "办件终结的最后一天") @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(description = "从这一编号之后开始")
                    @RequestParam(required = false)
                    @Pattern(regexp = NUMBER) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        checked("?from", from);
        checked("?to", to);
        var query =
                new ArchiveQuery(
                        ArchiveAccess.regionOf(caller),
                        ArchiveAccess.organOf(caller, organ),
                        item,
                        from,
                        to,
                        null,
                        after);
        return page(query, limit);
    }

    @PostMapping("/search")
    @ForSearchers
    @Operation(summary = "按申请人的证件号码查档", description = "号码在请求体中,不进入地址和日志;每次查询都留痕。")
    Page<ArchiveView> search(Caller caller, @RequestBody @Valid IdentitySearch wanted) {
        var query =
                new ArchiveQuery(
                        ArchiveAccess.regionOf(caller),
                        ArchiveAccess.organOf(caller, null),
                        null,
                        null,
                        null,
                        wanted.identityNumber(),
                        wanted.after());
        reading.searched(caller);
        return page(query, wanted.orDefault());
    }

    @GetMapping("/{number}")
    @ForSearchers
    @Operation(summary = "一个已归档的办件")
    ArchiveView get(Caller caller, @PathVariable @CaseNumber String number) {
        return archived.find(number)
                .map(any -> ArchiveAccess.seen(caller, any))
                .map(ArchiveView::of)
                .orElseThrow(() -> NotFound.of("archive-package", number));
    }

    private Page<ArchiveView> page(ArchiveQuery query, int limit) {
        return Page.of(archived.list(query, limit + 1), limit, ArchivedCase::number)
                .map(ArchiveView::of);
    }

    private static void checked(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw InvalidInput.of(
                    Violation.at(parameter, "day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
    }
}
