package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the offices urge: the district's its own, the city's that of every district (A7). */
@RestController
@Tag(name = "区县项目督促", description = "逾期尚未重新公布的区县项目")
@Cites(
        value = {"A7", "A25"},
        rows = "F5")
class LateChangeController {

    private static final String CITY = "00";

    private final LateChanges changes;

    LateChangeController(LateChanges changes) {
        this.changes = changes;
    }

    @GetMapping("${zwfw.api}/poverty-projects/late")
    @Requires({Duty.POVERTY_OFFICE, Duty.INSPECTORATE})
    @Operation(summary = "已经批准、逾期尚未重新公布的调整和取消")
    Page<LateChange> late(
            Caller caller,
            @Parameter(description = "从这一申请之后开始") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var region = caller.region();
        if (region == null) {
            return new Page<>(List.of(), null);
        }
        var reach =
                region.endsWith(CITY)
                        ? region.substring(0, region.length() - CITY.length())
                        : region;
        return Page.of(
                changes.find(reach, after, limit + 1), limit, late -> late.request().toString());
    }
}
