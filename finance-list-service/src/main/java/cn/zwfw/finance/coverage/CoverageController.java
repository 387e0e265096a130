package cn.zwfw.finance.coverage;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the city sees of its districts, and everybody with it: all of it is public anyhow. */
@RestController
@RequestMapping("${zwfw.api}/public/coverage")
@Tag(name = "公布情况", description = "各区划是否公布了一个年度的清单,无需登录")
@Cites(
        value = {"A7", "A13(2)"},
        rows = "F4")
class CoverageController {

    private final Coverages coverages;

    CoverageController(Coverages coverages) {
        this.coverages = coverages;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "各区划的清单公布情况:已公布的、没有公布的")
    List<Coverage> coverage(
            @Parameter(
                            description = "清单:special-funds 专项资金,poverty-projects 区县项目",
                            example = "special-funds")
                    @RequestParam
                    @Pattern(regexp = "special-funds|poverty-projects") String list,
            @Parameter(description = "年度", example = "2026") @RequestParam @Min(2000) @Max(2099) int year) {
        return coverages.of(list, year);
    }
}
