package cn.zwfw.approval.reporting;

import cn.zwfw.approval.casefile.CaseRecord;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.district.ReportedCase;
import cn.zwfw.approval.district.ReportedCase.ReportedClock;
import cn.zwfw.approval.district.ReportedCase.ReportedMark;
import cn.zwfw.approval.district.ReportedCase.ReportedStep;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.flow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case of this node as it is reported: nothing of whose it is, and no officer. */
@Cites(
        value = {"A12", "A14"},
        rows = {"V9", "X1"})
final class OwnCase {

    private final Case any;
    private final List<CaseRecord> records;

    OwnCase(Case any, List<CaseRecord> records) {
        this.any = any;
        this.records = records;
    }

    ReportedCase reported() {
        var acceptance = any.acceptance();
        return new ReportedCase(
                any.number(),
                any.version(),
                any.item().code(),
                any.item().revision(),
                any.state(),
                inCity(any.receivedAt()),
                acceptance == null ? null : acceptance.day(),
                acceptance != null && acceptance.deemed(),
                any.verdict(),
                any.run().tasks().values().stream()
                        .filter(task -> task.openedOn() != null)
                        .filter(task -> any.run().node(task.node()) instanceof Step)
                        .map(this::step)
                        .toList(),
                any.clocks().ledgers().stream().map(OwnCase::clock).toList());
    }

    private ReportedStep step(Task task) {
        var step = (Step) any.run().node(task.node());
        var opened = opened(Objects.requireNonNull(task.openedOn()));
        return new ReportedStep(
                step.id(),
                step.name(),
                step.office(),
                task.round(),
                inCity(opened),
                task.doneOn() == null ? null : inCity(done(task, task.doneOn(), opened)),
                step.result());
    }

    /** Of a step the day is known on which its turn came. */
    private Instant opened(LocalDate day) {
        return later(day.atStartOfDay(CityTime.ZONE).toInstant(), any.receivedAt());
    }

    /** The moment of its record; a first step that acceptance is for has none of its own. */
    private Instant done(Task task, LocalDate day, Instant opened) {
        return records.stream()
                .filter(record -> task.node().equals(record.node()))
                .filter(record -> Objects.equals(record.round(), task.round()))
                .map(CaseRecord::at)
                .filter(at -> CityTime.day(at).equals(day))
                .reduce((_, last) -> last)
                .orElseGet(() -> later(day.atStartOfDay(CityTime.ZONE).toInstant(), opened));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ReportedClock clock(Ledger ledger) {
        return new ReportedClock(
                ledger.term(), ledger.marks().stream().map(OwnCase::mark).toList());
    }

    /** A mark without the words that go with it. */
    private static ReportedMark mark(Mark mark) {
        return switch (mark) {
            case Mark.Started(var day) -> mark(ReportedMark.Kind.STARTED, day, null);
            case Mark.Stopped(var day, var procedure, _) ->
                    new ReportedMark(ReportedMark.Kind.STOPPED, day, procedure, null);
            case Mark.Resumed(var day, _) -> mark(ReportedMark.Kind.RESUMED, day, null);
            case Mark.Extended(var day, var workdays, _, _) ->
                    mark(ReportedMark.Kind.EXTENDED, day, workdays);
            case Mark.Ended(var day) -> mark(ReportedMark.Kind.ENDED, day, null);
        };
    }

    private static ReportedMark mark(
            ReportedMark.Kind kind, LocalDate day, @Nullable Integer workdays) {
        return new ReportedMark(kind, day, null, workdays);
    }

    private static OffsetDateTime inCity(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
