package cn.zwfw.approval.district;

import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Districts' cases for those who watch: the city all of them, a district its own. */
@RestController
@RequestMapping("${zwfw.api}/district-cases")
@Tag(name = "区县办件", description = "区县系统报送在本系统办理的办件及其环节")
@Cites(
        value = {"A9", "A12", "A25"},
        rows = "V9")
class DistrictCaseController {

    private static final String CURSOR = "\\d{6}/" + ReportedCase.NUMBER;
    private static final int REGION = 6;

    /** How the code of a city ends, whose districts begin as it does. */
    private static final String CITY = "00";

    private final DistrictCases cases;

    DistrictCaseController(DistrictCases cases) {
        this.cases = cases;
    }

    @GetMapping
    @Requires({Duty.SERVICE_CENTER, Duty.INSPECTORATE})
    @Operation(summary = "查询区县办件", description = "市级查各区县的,区县查本区县的。")
    Page<DistrictCaseView> list(
            Caller caller,
            @RequestParam(required = false) @Pattern(regexp = "[1-9]\\d{5}") @Nullable String region,
            @Parameter(description = "统一社会信用代码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String organ,
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(description = "实施编码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{31}") @Nullable String item,
            @Parameter(description = "上一页答复中的 next")
                    @RequestParam(required = false)
                    @Pattern(regexp = CURSOR) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var query =
                new DistrictCases.Query(
                        regions(caller, region),
                        organ,
                        state,
                        item,
                        after == null ? "" : after.substring(0, REGION),
                        after == null ? "" : after.substring(REGION + 1));
        return Page.of(cases.list(query, limit + 1), limit, DistrictCaseController::cursor)
                .map(DistrictCaseView::of);
    }

    /** What the codes of the regions begin with that the caller watches, or of the one he wants. */
    private static String regions(Caller caller, @Nullable String wanted) {
        var own = caller.region();
        if (own == null) {
            throw NotAllowed.because("forbidden");
        }
        if (wanted == null) {
            return own.endsWith(CITY) ? own.substring(0, REGION - CITY.length()) : own;
        }
        if (!wanted.equals(own) && !new RegionCode(wanted).isBelow(new RegionCode(own))) {
            throw NotAllowed.because("forbidden");
        }
        return wanted;
    }

    private static String cursor(DistrictCase any) {
        return any.region() + "/" + any.reported().number();
    }
}
