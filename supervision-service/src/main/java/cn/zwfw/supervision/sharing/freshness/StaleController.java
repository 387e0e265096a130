package cn.zwfw.supervision.sharing.freshness;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which resources are stale, for those who hand them in and those who urge them. */
@RestController
@RequestMapping("${zwfw.api}/catalogue")
@Tag(name = "监管信息更新", description = "超过更新周期没有归集的监管信息资源")
@Cites(value = "A9", rows = "S5")
class StaleController {

    private static final List<Duty> WATCHING =
            List.of(Duty.INSPECTORATE, Duty.DATA_BUREAU, Duty.SERVICE_CENTER);

    private final FreshnessRows rows;
    private final Clock clock;

    StaleController(FreshnessRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/stale")
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.INSPECTORATE,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER
    })
    @Operation(summary = "查询超期未更新的资源", description = "监察机关、大数据局、政务服务中心看本级的,提供方看本部门的。")
    Page<FreshnessView> stale(
            Caller caller,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var region = caller.region();
        var organ = WATCHING.stream().anyMatch(caller::has) ? null : ownOrgan(caller);
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        return Page.of(
                        rows.stale(region, organ, clock.instant(), after, limit + 1),
                        limit,
                        Freshness::code)
                .map(any -> FreshnessView.of(any, true));
    }

    private static String ownOrgan(Caller caller) {
        var organ = caller.organ();
        if (organ == null || organ.isEmpty()) {
            throw NotAllowed.because("forbidden");
        }
        return organ;
    }
}
