package cn.zwfw.approval.district;

import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.district.ReportedCase.ReportedClock;
import cn.zwfw.approval.district.ReportedCase.ReportedMark;
import cn.zwfw.approval.district.ReportedCase.ReportedStep;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A district's case as everybody may know it: the data of its event, with the fields of our own
 * cases as far as a district tells them (docs/events.md).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldDistrictCase(
        String number,
        String source,
        int version,
        String itemCode,
        int itemRevision,
        String itemName,
        String region,
        String organ,
        CaseState state,
        OffsetDateTime receivedAt,
        @Nullable LocalDate acceptedOn,
        boolean deemedAccepted,
        @Nullable Verdict verdict,
        List<ToldStep> steps,
        List<ToldClock> clocks,
        List<String> records) {

    static ToldDistrictCase of(DistrictCase any, ListedItem item, WorkCalendar calendar) {
        var reported = any.reported().inCity();
        return new ToldDistrictCase(
                any.region() + "/" + reported.number(),
                "district",
                reported.version(),
                reported.itemCode(),
                reported.itemRevision(),
                any.itemName(),
                any.region(),
                any.organ(),
                reported.state(),
                reported.receivedAt(),
                reported.acceptedOn(),
                reported.deemed(),
                reported.verdict(),
                reported.steps().stream().map(ToldStep::of).toList(),
                reported.clocks().stream()
                        .map(clock -> ToldClock.of(clock, limits(item, reported), calendar))
                        .toList(),
                List.of());
    }

    /** What the item allows is known of its newest revision only. */
    private static Limits limits(ListedItem item, ReportedCase reported) {
        return item.number() == reported.itemRevision()
                ? new Limits(limit(item, "statutoryLimit"), limit(item, "promisedLimit"))
                : new Limits(null, null);
    }

    private static @Nullable Limit limit(ListedItem item, String name) {
        var limit = item.document().path("content").path(name);
        return limit.isObject()
                ? new Limit(
                        limit.required("length").asInt(),
                        Limit.Unit.valueOf(limit.required("unit").asString()))
                : null;
    }

    private record Limits(@Nullable Limit statutory, @Nullable Limit promised) {}

    /** A step that was begun; districts tell of names, offices and results too. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldStep(
            String node,
            String name,
            String office,
            Task.State state,
            int round,
            LocalDate openedOn,
            @Nullable LocalDate doneOn,
            String result) {

        private static ToldStep of(ReportedStep step) {
            var done = step.doneAt();
            return new ToldStep(
                    step.node(),
                    step.name(),
                    step.office(),
                    done == null ? Task.State.OPEN : Task.State.DONE,
                    step.round(),
                    step.openedAt().toLocalDate(),
                    done == null ? null : done.toLocalDate(),
                    step.result());
        }
    }

    /** A clock with its marks, and when it is due as far as the limits are known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldClock(
            Term term,
            List<ReportedMark> marks,
            @Nullable Limit limit,
            @Nullable Limit promise,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate promisedOn) {

        private static ToldClock of(ReportedClock clock, Limits limits, WorkCalendar calendar) {
            var isDecision = clock.term() == Term.DECISION;
            var statutory =
                    isDecision ? limits.statutory() : Limit.workdays(clock.term().workdays());
            return new ToldClock(
                    clock.term(),
                    clock.marks(),
                    statutory,
                    isDecision ? limits.promised() : null,
                    due(clock, statutory, calendar),
                    isDecision ? due(clock, limits.promised(), calendar) : null);
        }

        private static @Nullable LocalDate due(
                ReportedClock clock, @Nullable Limit limit, WorkCalendar calendar) {
            return Optional.ofNullable(limit)
                    .flatMap(known ->
                            new LegalClock(ReportedLedger.of(clock), known, calendar).dueOn())
                    .orElse(null);
        }
    }
}
