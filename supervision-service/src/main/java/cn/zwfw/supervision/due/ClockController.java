package cn.zwfw.supervision.due;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs, for those who have to do it and those who supervise. */
@RestController
@RequestMapping("${zwfw.api}/clocks")
@Tag(name = "期限", description = "正在计时的办件、咨询投诉建议、公开和调整义务")
@Cites(
        value = {"A14", "A16"},
        rows = "S1")
class ClockController {

    private final RunningClocks clocks;

    ClockController(RunningClocks clocks) {
        this.clocks = clocks;
    }

    @GetMapping
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.EDITOR,
        Duty.INSPECTORATE,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.SERVICE_CENTER,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查询正在计时的期限", description = "部门看自己的,监察机关等看本级的;先到期的在前。")
    ResponseEntity<Page<ClockView>> list(
            Caller caller,
            @ParameterObject @ModelAttribute @Valid ClockQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var page = Page.of(clocks.of(caller, query, limit + 1), limit, RunningClock::place);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.map(clock -> ClockView.of(clock, caller)));
    }

    /**
     * A clock that runs.
     *
     * @param key of a rating or a complaint about a breach for the inspectorate alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RunningClock", description = "正在计时的期限")
    record ClockView(
            @Schema(description = "来自哪个主题", example = "approval.case") String topic,
            @Schema(example = "11620100013900001G300013101500020261125000001") @Nullable String key,
            @Schema(example = "食品经营许可") String name,
            @Schema(example = "620100") String region,
            @Nullable String organ,
            @Schema(description = "最近的最后一天", example = "2026-03-16") LocalDate dueOn) {

        static ClockView of(RunningClock clock, Caller caller) {
            var subject = clock.subject();
            var isNamed = caller.has(Duty.INSPECTORATE) || subject.isNamedToOrgans();
            return new ClockView(
                    subject.topic().title(),
                    isNamed ? subject.key() : null,
                    subject.name(),
                    subject.region(),
                    subject.organ(),
                    clock.dueOn());
        }
    }
}
