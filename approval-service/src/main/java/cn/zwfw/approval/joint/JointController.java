package cn.zwfw.approval.joint;

import cn.zwfw.approval.calendar.ClockView;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases of an application as a whole. */
@RestController
@RequestMapping("${zwfw.api}/joint-cases")
@Tag(name = "并联审批", description = "一次申请的全部办件:各部分、总期限、总结果")
@Cites(
        value = {"A2", "A14"},
        rows = "V4")
class JointController {

    private final JointReaders readers;
    private final JointDesk desk;
    private final WorkCalendars calendars;
    private final Clock clock;

    JointController(JointReaders readers, JointDesk desk, WorkCalendars calendars, Clock clock) {
        this.readers = readers;
        this.desk = desk;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE,
        Duty.GOVERNMENT
    })
    @Operation(summary = "查询并联审批", description = "部门查本部门牵头的,其他查本级的。")
    Page<JointView> list(
            Caller caller,
            @Parameter(description = "牵头部门,统一社会信用代码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String organ,
            @Parameter(description = "从这一申请之后开始") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(
                        readers.list(caller, organ, after, limit + 1),
                        limit,
                        seen -> seen.joint().application().toString())
                .map(this::view);
    }

    @GetMapping("/{id}")
    @ForReaders
    @Operation(summary = "查看并联审批的各部分、总期限和总结果")
    ResponseEntity<JointView> get(Caller caller, @PathVariable UUID id) {
        return answer(readers.see(id, caller));
    }

    @GetMapping("/{id}/clock")
    @ForReaders
    @Operation(summary = "总期限,逐日说明是否计入及依据", description = "全部部分受理以后起算;起算以前为空。")
    List<ClockView> clock(Caller caller, @PathVariable UUID id) {
        var seen = readers.see(id, caller);
        var calendar = calendars.current();
        return TotalClock.of(seen.joint(), seen.cases())
                .map(total ->
                        ClockView.of(
                                total.statutory(calendar), total.asPromised(calendar), today()))
                .stream()
                .toList();
    }

    @PostMapping("/{id}/extension")
    @Requires(Duty.GOVERNMENT)
    @Operation(summary = "经本级人民政府负责人批准延长总期限", description = "至多十五个工作日,一次;理由告知申请人。")
    ResponseEntity<JointView> extend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Longer longer) {
        return answer(desk.extend(id, ifMatch, longer.workdays(), longer.reason(), caller));
    }

    private ResponseEntity<JointView> answer(JointView.Seen seen) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(seen.joint().version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view(seen));
    }

    private JointView view(JointView.Seen seen) {
        return JointView.of(seen, today(), calendars.current());
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    /** Those who lead, handle a part or watch, and those whose it is. */
    @Requires({
        Duty.HANDLER,
        Duty.PUBLISHER,
        Duty.APPLICANT,
        Duty.SERVICE_CENTER,
        Duty.INSPECTORATE,
        Duty.GOVERNMENT
    })
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ForReaders {}

    /** By how much, and why. */
    @Schema(name = "JointExtension", description = "延长总期限")
    record Longer(
            @Schema(example = "15") @Min(1) @Max(15) int workdays,
            @Schema(example = "涉及多个部门,需要联合核查。") @NotBlank @Size(max = 1000) String reason) {}
}
