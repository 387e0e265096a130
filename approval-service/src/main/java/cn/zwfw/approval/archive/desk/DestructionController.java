package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchivedCase;
import cn.zwfw.approval.archive.ArchivedCases;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
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
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What need not be kept any longer; somebody decides that it goes, and says why. */
@RestController
@RequestMapping("${zwfw.api}/archive")
@Tag(name = "档案", description = "办件归档、查档、校验和销毁")
@Cites(value = "A18", rows = "V8")
class DestructionController {

    private final ArchivedCases archived;
    private final ArchiveReading reading;
    private final Clock clock;

    DestructionController(ArchivedCases archived, ArchiveReading reading, Clock clock) {
        this.archived = archived;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/expired")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "保管期满、可以鉴定销毁的档案")
    Page<ArchiveView> expired(
            Caller caller,
            @Parameter(description = "从这一编号之后开始")
                    @RequestParam(required = false)
                    @Pattern(regexp = ArchiveController.NUMBER) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var region = ArchiveAccess.regionOf(caller);
        var rows = archived.expired(region, CityTime.today(clock), after, limit + 1);
        return Page.of(rows, limit, ArchivedCase::number).map(ArchiveView::of);
    }

    @PostMapping("/{number}/destruction")
    @Requires(Duty.SERVICE_CENTER)
    @Operation(summary = "销毁保管期满的归档信息包", description = "只在保管期满以后可以销毁;目录和销毁记录永久保留。")
    ArchiveView destroy(
            Caller caller, @PathVariable @CaseNumber String number, @RequestBody @Valid Why why) {
        return ArchiveView.of(reading.destroy(caller, number, why.reason()));
    }

    /** Why it goes. */
    @Schema(name = "ArchiveDestruction", description = "销毁的理由")
    record Why(@Schema(example = "保管期满,经鉴定无继续保存价值。") @NotBlank @Size(max = 500) String reason) {}
}
