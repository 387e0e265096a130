package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.HandledItem;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as everybody may know it: the data of its event (docs/events.md). All that was done is in
 * it, so that who hears only the newest event knows everything.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldCase(
        String number,
        int version,
        UUID application,
        String itemCode,
        int itemRevision,
        String itemName,
        String region,
        String organ,
        CaseState state,
        Act act,
        OffsetDateTime receivedAt,
        @Nullable LocalDate acceptedOn,
        boolean deemedAccepted,
        @Nullable Verdict verdict,
        List<ToldTask> steps,
        List<ToldClock> clocks,
        List<ToldRecord> records) {

    static ToldCase of(Case any, List<CaseRecord> records, WorkCalendar calendar) {
        var acceptance = any.acceptance();
        var item = any.item();
        return new ToldCase(
                any.number(),
                any.version(),
                any.application(),
                item.code(),
                item.revision(),
                item.name(),
                item.region(),
                item.organ(),
                any.state(),
                any.act(),
                inCity(any.receivedAt()),
                acceptance == null ? null : acceptance.day(),
                acceptance != null && acceptance.deemed(),
                any.verdict(),
                any.run().tasks().values().stream().map(ToldTask::of).toList(),
                any.clocks().ledgers().stream()
                        .map(ledger -> ToldClock.of(ledger, item, calendar))
                        .toList(),
                records.stream().map(ToldRecord::of).toList());
    }

    private static OffsetDateTime inCity(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    /** A step or a choice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldTask(
            String node,
            Task.State state,
            int round,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate doneOn,
            @Nullable Integer chosen) {

        private static ToldTask of(Task task) {
            return new ToldTask(
                    task.node(),
                    task.state(),
                    task.round(),
                    task.openedOn(),
                    task.doneOn(),
                    task.chosen());
        }
    }

    /**
     * A clock with its marks.
     *
     * @param limit what the law gives
     * @param promise what the item promises, for decisions
     * @param dueOn by the law; absent while a special procedure runs
     * @param promisedOn by what the item promises, for decisions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldClock(
            Term term,
            List<ToldMark> marks,
            Limit limit,
            @Nullable Limit promise,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate promisedOn) {

        private static ToldClock of(Ledger ledger, HandledItem item, WorkCalendar calendar) {
            var isDecision = ledger.term() == Term.DECISION;
            var statutory =
                    isDecision ? item.statutory() : Limit.workdays(ledger.term().workdays());
            return new ToldClock(
                    ledger.term(),
                    ledger.marks().stream().map(ToldMark::of).toList(),
                    statutory,
                    isDecision ? item.promised() : null,
                    new LegalClock(ledger, statutory, calendar).dueOn().orElse(null),
                    isDecision
                            ? new LegalClock(ledger, item.promised(), calendar).dueOn().orElse(null)
                            : null);
        }
    }

    /** A mark without the words that go with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldMark(
            String kind,
            LocalDate day,
            @Nullable SpecialProcedure procedure,
            @Nullable Integer workdays) {

        private static ToldMark of(Mark mark) {
            return switch (mark) {
                case Mark.Started(var day) -> new ToldMark("STARTED", day, null, null);
                case Mark.Stopped(var day, var procedure, _) ->
                        new ToldMark("STOPPED", day, procedure, null);
                case Mark.Resumed(var day, _) -> new ToldMark("RESUMED", day, null, null);
                case Mark.Extended(var day, var workdays, _, _) ->
                        new ToldMark("EXTENDED", day, null, workdays);
                case Mark.Ended(var day) -> new ToldMark("ENDED", day, null, null);
            };
        }
    }

    /** Something that was done; who did it stays in the records. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldRecord(
            int seq,
            OffsetDateTime at,
            Act act,
            CaseState state,
            @Nullable String node,
            @Nullable Integer round,
            @Nullable String organ,
            @Nullable String document) {

        private static ToldRecord of(CaseRecord done) {
            return new ToldRecord(
                    done.seq(),
                    inCity(done.at()),
                    done.act(),
                    done.state(),
                    done.node(),
                    done.round(),
                    done.organ(),
                    done.document());
        }
    }
}
