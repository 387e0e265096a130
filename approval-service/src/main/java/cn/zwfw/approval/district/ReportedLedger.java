package cn.zwfw.approval.district;

import cn.zwfw.approval.district.ReportedCase.ReportedClock;
import cn.zwfw.approval.district.ReportedCase.ReportedMark;
import cn.zwfw.approval.district.ReportedCase.ReportedMark.Kind;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A district's clock as a ledger of ours: what our own clocks refuse, a district's cannot have had.
 */
final class ReportedLedger {

    /** No case takes longer; more is a mistake of the sender. */
    private static final int MOST_DAYS = 3650;

    private ReportedLedger() {}

    /**
     * The ledger of a clock that was found sound.
     *
     * @throws Conflict when it was not
     */
    static Ledger of(ReportedClock clock) {
        var marks = clock.marks();
        var ledger = Ledger.started(clock.term(), marks.getFirst().day());
        for (var mark : marks.subList(1, marks.size())) {
            ledger = ledger.with(mark(mark));
        }
        return ledger;
    }

    /** Whatever is wrong with a clock, the first time that the marks cannot be. */
    static void check(ReportedClock clock, String pointer, Consumer<Violation> flaws) {
        var marks = clock.marks();
        for (int at = 0; at < marks.size(); at++) {
            var flaw = particulars(marks.get(at));
            if (flaw != null) {
                flaws.accept(flaw.under(pointer + "/marks/" + at));
                return;
            }
        }
        if (marks.getFirst().kind() != Kind.STARTED) {
            flaws.accept(
                    Violation.at(
                            pointer + "/marks/0/kind", "clock-not-started", clock.term().label()));
            return;
        }
        sequence(clock, pointer, flaws);
        if (ChronoUnit.DAYS.between(marks.getFirst().day(), marks.getLast().day()) > MOST_DAYS) {
            flaws.accept(Violation.at(pointer + "/marks", "clock-too-long", MOST_DAYS));
        }
    }

    private static void sequence(ReportedClock clock, String pointer, Consumer<Violation> flaws) {
        List<ReportedMark> marks = clock.marks();
        var ledger = Ledger.started(clock.term(), marks.getFirst().day());
        for (int at = 1; at < marks.size(); at++) {
            try {
                ledger = ledger.with(mark(marks.get(at)));
            } catch (Conflict impossible) {
                flaws.accept(
                        Violation.at(
                                pointer + "/marks/" + at,
                                impossible.code(),
                                impossible.facts().toArray()));
                return;
            }
        }
    }

    private static @Nullable Violation particulars(ReportedMark mark) {
        if ((mark.kind() == Kind.STOPPED) != (mark.procedure() != null)) {
            return Violation.at("/procedure", "mark-procedure");
        }
        if ((mark.kind() == Kind.EXTENDED) != (mark.workdays() != null)) {
            return Violation.at("/workdays", "mark-workdays");
        }
        return null;
    }

    /** Which notice went with it, and who approved it, stays in the district. */
    private static Mark mark(ReportedMark mark) {
        return switch (mark.kind()) {
            case STARTED -> new Mark.Started(mark.day());
            case STOPPED ->
                    new Mark.Stopped(mark.day(), Objects.requireNonNull(mark.procedure()), "");
            case RESUMED -> new Mark.Resumed(mark.day(), "");
            case EXTENDED ->
                    new Mark.Extended(mark.day(), Objects.requireNonNull(mark.workdays()), "", "");
            case ENDED -> new Mark.Ended(mark.day());
        };
    }
}
