package cn.zwfw.approval.district;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a district's own system reports its cases, and reads what is kept of them. */
@RestController
@RequestMapping("${zwfw.api}/exchange")
@Tag(name = "区县办件", description = "区县系统报送在本系统办理的办件及其环节")
@Cites(
        value = {"A12", "A14"},
        rows = "V9")
class CaseExchangeController {

    private final CaseReports reports;
    private final DistrictCases cases;

    CaseExchangeController(CaseReports reports, DistrictCases cases) {
        this.reports = reports;
        this.cases = cases;
    }

    @PostMapping("/case-batches")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "报送本区县系统的办件;重复报送无妨", description = "逐条处理,一条有误不影响其他;不接受任何个人信息。版本新的代替旧的。")
    CaseBatch.Answer take(Caller system, @RequestBody @Valid CaseBatch batch) {
        return new CaseBatch.Answer(reports.take(batch.entries(), regionOf(system), system));
    }

    @GetMapping("/cases")
    @Requires(Duty.DISTRICT_SYSTEM)
    @Operation(summary = "本区县报送的办件,按编号")
    Page<DistrictCaseView> cases(
            Caller system,
            @Parameter(description = "从这一办件编号之后开始")
                    @RequestParam(required = false)
                    @Pattern(regexp = ReportedCase.NUMBER) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var region = regionOf(system);
        var query =
                new DistrictCases.Query(
                        region, null, null, null, region, after == null ? "" : after);
        return Page.of(cases.list(query, limit + 1), limit, any -> any.reported().number())
                .map(DistrictCaseView::of);
    }

    private static String regionOf(Caller system) {
        return Optional.ofNullable(system.region())
                .orElseThrow(() -> NotAllowed.because("forbidden"));
    }
}
