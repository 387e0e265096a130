package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.RectificationAct;
import cn.zwfw.approval.rating.rectification.RectificationRecords;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/** Putting bad ratings right, and watching that it is done. */
@RestController
@RequestMapping("${zwfw.api}/rectifications")
@Tag(name = "差评整改", description = "承办部门核实、整改、回访差评;匿名评价不显示办件编号")
@Cites(value = "A2", rows = "V6")
class RectificationController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Ratings ratings;
    private final RectificationDesk desk;
    private final RectificationRecords records;
    private final RatingSettings settings;
    private final WorkCalendars calendars;
    private final Clock clock;

    RectificationController(
            Ratings ratings,
            RectificationDesk desk,
            RectificationRecords records,
            RatingSettings settings,
            WorkCalendars calendars,
            Clock clock) {
        this.ratings = ratings;
        this.desk = desk;
        this.records = records;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Requires({Duty.HANDLER, Duty.SERVICE_CENTER, Duty.INSPECTORATE})
    @Operation(summary = "查询差评整改", description = "承办处室查本部门的,政务服务中心和监察机关查本级的。")
    Page<RectificationView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable RectificationState state,
            @Parameter(description = "核实或者整改期限在这一天以前(含当天)届满的") @RequestParam(required = false)
                    @Nullable LocalDate due,
            @Parameter(description = "统一社会信用代码")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String organ,
            @Parameter(description = "上一页答复中的 next") @RequestParam(required = false)
                    @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var region = caller.region();
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        var query = RectificationQuery.of(region, organOf(caller, organ), state, after);
        var wanted =
                due == null
                        ? query
                        : query.due(plausible(due), settings.limits(), calendars.current());
        return Page.of(ratings.list(wanted, limit + 1), limit, any -> idOf(any).toString())
                .map(any -> RectificationView.of(any, dueOn(any), CityTime.today(clock)));
    }

    @GetMapping("/{id}")
    @Requires({Duty.HANDLER, Duty.SERVICE_CENTER, Duty.INSPECTORATE})
    @Operation(summary = "查看差评整改及其处理记录")
    ResponseEntity<RectificationView> get(Caller caller, @PathVariable UUID id) {
        return answer(desk.read(id, caller));
    }

    @PostMapping("/{id}/acts")
    @Requires(Duty.HANDLER)
    @Operation(summary = "核实、整改、回访差评", description = "匿名评价的回访由评价人自己回应。")
    ResponseEntity<RectificationView> act(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Doing doing) {
        return answer(desk.act(id, ifMatch, doing.act(), doing.opinion(), caller));
    }

    /** Who watches may look at any organ, others at their own. */
    private static @Nullable String organOf(Caller caller, @Nullable String wanted) {
        if (caller.has(Duty.SERVICE_CENTER) || caller.has(Duty.INSPECTORATE)) {
            return wanted;
        }
        var own = caller.organ();
        if (own == null || (wanted != null && !caller.isOf(wanted))) {
            throw NotAllowed.because("forbidden");
        }
        return own;
    }

    private static LocalDate plausible(LocalDate due) {
        if (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR) {
            throw InvalidInput.of(Violation.at("?due", "day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
        return due;
    }

    private ResponseEntity<RectificationView> answer(Rating rating) {
        var view =
                RectificationView.of(
                        rating, dueOn(rating), CityTime.today(clock), records.of(idOf(rating)));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(rating.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view);
    }

    private @Nullable LocalDate dueOn(Rating rating) {
        return Objects.requireNonNull(rating.rectification())
                .dueOn(settings.limits(), calendars.current())
                .orElse(null);
    }

    private static UUID idOf(Rating rating) {
        return Objects.requireNonNull(rating.rectification()).id();
    }

    /** What is done about it, and what there is to say. */
    @Schema(name = "RectificationActing", description = "对差评的处理")
    record Doing(
            @NotNull RectificationAct act,
            @Schema(example = "属实,窗口两次要求补充同一材料。") @NotBlank @Size(max = 1000) String opinion) {}
}
