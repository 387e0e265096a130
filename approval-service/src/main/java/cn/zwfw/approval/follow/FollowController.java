package cn.zwfw.approval.follow;

import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.casefile.CaseRecord;
import cn.zwfw.approval.casefile.CaseRecords;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.rating.Rate;
import cn.zwfw.approval.rating.RatingDesk;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.NotFound;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Following a case by its number and the applicant's code, without signing in. */
@RestController
@RequestMapping("${zwfw.api}/public/cases/{number}")
@Tag(name = "进度查询", description = "凭办件编号和查询码查询进度、评价,无需登录")
@Cites(
        value = {"A2", "A13(1)"},
        rows = "V6")
class FollowController {

    /** Whoever has the code is the applicant; who he is beyond that, nobody asks. */
    private static final Caller BY_CODE = new Caller("follow-code", "凭查询码", null, null, Set.of());

    private final Cases cases;
    private final RatingDesk ratings;
    private final CaseRecords records;
    private final ListedOrgans organs;
    private final FollowCode codes;
    private final WorkCalendars calendars;
    private final TransactionTemplate transaction;

    FollowController(
            Cases cases,
            RatingDesk ratings,
            CaseRecords records,
            ListedOrgans organs,
            FollowCode codes,
            WorkCalendars calendars,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.ratings = ratings;
        this.records = records;
        this.organs = organs;
        this.codes = codes;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** A wrong code and a number that does not exist are answered alike. */
    @GetMapping
    @OpenToAll
    @Operation(summary = "查询办件进度")
    ResponseEntity<Followed> follow(
            @PathVariable @CaseNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = "[0-9A-Z]{10}") String code) {
        var followed = transaction.execute(_ -> followed(known(number, code)));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(followed);
    }

    @PostMapping("/rating")
    @OpenToAll
    @Operation(summary = "凭查询码评价已经终结的办件", description = "一事一评;评价后不能更改。")
    @Answers(value = RatingDesk.Rated.class, status = 201)
    ResponseEntity<RatingDesk.Rated> rate(
            @PathVariable @CaseNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = "[0-9A-Z]{10}") String code,
            @RequestBody @Valid Rate said) {
        known(number, code);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ratings.rate(number, said, BY_CODE));
    }

    private Case known(String number, String code) {
        return cases.find(number)
                .filter(any -> codes.matches(any.application().toString(), code))
                .orElseThrow(() -> NotFound.of("case", number));
    }

    private Followed followed(Case any) {
        var item = any.item();
        var calendar = calendars.current();
        return new Followed(
                any.number(),
                item.name(),
                organs.name(item.organ()),
                any.state(),
                any.state().label(),
                any.verdict(),
                any.due(calendar).map(due -> due.day()).orElse(null),
                any.run().open().stream()
                        .map(task -> any.run().node(task.node()))
                        .filter(Step.class::isInstance)
                        .map(Step.class::cast)
                        .map(step -> step.external() ? step.office() : item.office())
                        .distinct()
                        .toList(),
                records.of(any.number()).stream()
                        .filter(done -> isTold(any, done))
                        .map(done -> Event.of(any, done))
                        .toList());
    }

    /** Internal steps stay inside, as in the external flow chart (A13(1)). */
    private static boolean isTold(Case any, CaseRecord done) {
        return done.node() == null
                || (any.run().node(done.node()) instanceof Step step && step.external());
    }

    /**
     * A case as its applicant follows it; nothing personal.
     *
     * @param with the offices that have it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FollowedCase", description = "办件进度")
    record Followed(
            @Schema(example = "11620100013900001G300010000000120261126000001") String number,
            @Schema(example = "食品经营许可") String itemName,
            @Schema(example = "兰州市市场监督管理局") String organ,
            CaseState state,
            @Schema(example = "办理中") String stateLabel,
            @Nullable Verdict verdict,
            @Nullable LocalDate dueOn,
            @Schema(description = "现在在哪些处室办理") List<String> with,
            List<Event> timeline) {}

    /** Something that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FollowedEvent", description = "办理过程中的一件事")
    record Event(
            OffsetDateTime at,
            @Schema(example = "受理") String act,
            @Schema(description = "环节", example = "审查") @Nullable String step,
            @Schema(description = "文书编号", example = "受〔2026〕000001号") @Nullable String document) {

        private static Event of(Case any, CaseRecord done) {
            var node = done.node();
            return new Event(
                    done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                    done.act().label(),
                    node == null ? null : any.run().name(node),
                    done.document());
        }
    }
}
