package cn.zwfw.approval.joint;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.JointLedger;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Term;
import java.util.List;
import java.util.Optional;

/**
 * The clock of all the cases together. It follows from theirs: it begins when everything that is
 * handled has been accepted, stands while one of them stands, and ends with the last decision.
 *
 * @param ledger as if it had been kept
 * @param promised working days that the theme promises
 */
@Cites(
        value = {"行政许可法 26", "行政许可法 42(2)", "行政许可法 45"},
        rows = {"V4", "V5"})
record TotalClock(Ledger ledger, int promised) {

    /** None while a case waits to be accepted, or when none was. */
    static Optional<TotalClock> of(Joint joint, List<Case> cases) {
        var accepted =
                cases.stream().flatMap(any -> any.clocks().of(Term.DECISION).stream()).toList();
        if (accepted.isEmpty() || cases.stream().anyMatch(TotalClock::isUnaccepted)) {
            return Optional.empty();
        }
        return Optional.of(
                new TotalClock(JointLedger.of(accepted, joint.extension()), joint.workdays()));
    }

    LegalClock statutory(WorkCalendar calendar) {
        return LegalClock.ofTerm(ledger, calendar);
    }

    LegalClock asPromised(WorkCalendar calendar) {
        return new LegalClock(ledger, Limit.workdays(promised), calendar);
    }

    private static boolean isUnaccepted(Case any) {
        return LifeCycle.isUndecided(any.state()) && any.acceptance() == null;
    }
}
