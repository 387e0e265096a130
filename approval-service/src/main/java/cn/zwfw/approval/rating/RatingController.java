package cn.zwfw.approval.rating;

import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.rating.rectification.RectificationAct;
import cn.zwfw.approval.rating.rectification.RectificationRecord;
import cn.zwfw.approval.rating.rectification.RectificationRecords;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant says of a case of his own that is over. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "好差评", description = "申请人评价办件,查看差评的处理")
@Cites(
        value = {"A2", "A13(1)"},
        rows = "V6")
class RatingController {

    private final RatingDesk desk;
    private final RectificationDesk rectifications;
    private final RectificationRecords records;
    private final RatingSettings settings;
    private final WorkCalendars calendars;
    private final OnceOnly once;
    private final String api;

    RatingController(
            RatingDesk desk,
            RectificationDesk rectifications,
            RectificationRecords records,
            RatingSettings settings,
            WorkCalendars calendars,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.desk = desk;
        this.rectifications = rectifications;
        this.records = records;
        this.settings = settings;
        this.calendars = calendars;
        this.once = once;
        this.api = api;
    }

    @PostMapping("/cases/{number}/rating")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "评价自己的已经终结的办件", description = "一事一评;评价后不能更改。不满意、非常不满意的由承办部门核实整改。")
    @Answers(value = RatingDesk.Rated.class, status = 201)
    ResponseEntity<byte[]> rate(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Rate rate) {
        return once.answer(
                caller,
                key,
                new Asked(number, rate),
                () ->
                        new OnceOnly.Created(
                                URI.create(api + "/ratings/" + number),
                                new Version(1).etag(),
                                desk.rateOwn(number, rate, caller)));
    }

    @GetMapping("/ratings/{number}")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "查看自己的评价及其处理")
    ResponseEntity<RatingView> get(Caller caller, @PathVariable @CaseNumber String number) {
        return answer(desk.own(number, caller));
    }

    @PostMapping("/ratings/{number}/follow-up")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "回应差评的处理结果", description = "不满意的,重新核实整改一次。")
    ResponseEntity<RatingView> followUp(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid FollowUp said) {
        var act = RectificationAct.followUp(said.satisfied());
        return answer(rectifications.followUp(number, ifMatch, act, said.text(), caller));
    }

    private ResponseEntity<RatingView> answer(Rating rating) {
        var rectification = rating.rectification();
        List<RectificationRecord> done =
                rectification == null ? List.of() : records.of(rectification.id());
        var dueOn =
                rectification == null
                        ? null
                        : rectification.dueOn(settings.limits(), calendars.current()).orElse(null);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(rating.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(RatingView.of(rating, dueOn, done));
    }

    private record Asked(String number, Rate rate) {}

    /** Whether it has been put right. */
    @Schema(name = "FollowUp", description = "对处理结果是否满意")
    record FollowUp(
            boolean satisfied,
            @Schema(description = "说明,没有时为空", example = "窗口已经改进。") @NotNull @Size(max = 500) String text) {}
}
