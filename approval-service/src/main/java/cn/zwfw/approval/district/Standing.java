package cn.zwfw.approval.district;

import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case must have by where it stands, and cannot have: the life of a case, read backwards.
 */
@Cites(
        value = {"A14", "行政许可法 32", "行政许可法 38"},
        rows = "V9")
final class Standing {

    private static final Set<CaseState> NOT_ACCEPTED =
            EnumSet.of(
                    CaseState.SUBMITTED,
                    CaseState.PRE_CHECK,
                    CaseState.SUPPLEMENT,
                    CaseState.NOT_REQUIRED,
                    CaseState.NOT_ACCEPTED);

    /** A case can come to these from before its acceptance and from after. */
    private static final Set<CaseState> EITHER =
            EnumSet.of(CaseState.WITHDRAWN, CaseState.ARCHIVED);

    private Standing() {}

    static List<Violation> flaws(ReportedCase any, LocalDate received, LocalDate today) {
        var found = new ArrayList<Violation>();
        var state = any.state();
        if (state == CaseState.DRAFT) {
            found.add(Violation.at("/state", "draft-not-reported"));
            return found;
        }
        acceptance(any, received, today, found);
        if (!verdicts(state).contains(Decided.of(any.verdict()))) {
            found.add(Violation.at("/verdict", "verdict-not-of-state", state.label()));
        }
        return found;
    }

    private static void acceptance(
            ReportedCase any, LocalDate received, LocalDate today, List<Violation> found) {
        var state = any.state();
        var day = any.acceptedOn();
        if (day == null) {
            if (any.verdict() != null || !mayLackAcceptance(state)) {
                found.add(Violation.at("/acceptedOn", "acceptance-missing", state.label()));
            }
            if (any.deemed()) {
                found.add(Violation.at("/deemed", "acceptance-not-of-state", state.label()));
            }
        } else if (NOT_ACCEPTED.contains(state)) {
            found.add(Violation.at("/acceptedOn", "acceptance-not-of-state", state.label()));
        } else if (day.isBefore(received) || day.isAfter(today)) {
            found.add(Violation.at("/acceptedOn", "time-implausible"));
        }
    }

    private static boolean mayLackAcceptance(CaseState state) {
        return NOT_ACCEPTED.contains(state) || EITHER.contains(state);
    }

    private static Set<Decided> verdicts(CaseState state) {
        return switch (state) {
            case DRAFT,
                    SUBMITTED,
                    PRE_CHECK,
                    SUPPLEMENT,
                    NOT_REQUIRED,
                    NOT_ACCEPTED,
                    ACCEPTED,
                    IN_REVIEW,
                    SPECIAL_PROCEDURE,
                    WITHDRAWN ->
                    EnumSet.of(Decided.NOTHING);
            case GRANTED, REVOKED, CANCELLED -> EnumSet.of(Decided.GRANTED);
            case REFUSED -> EnumSet.of(Decided.REFUSED);
            case CLOSED, DELIVERED -> EnumSet.of(Decided.GRANTED, Decided.REFUSED);
            case ARCHIVED -> EnumSet.allOf(Decided.class);
        };
    }

    /** What was decided, if anything. */
    private enum Decided {
        NOTHING,
        GRANTED,
        REFUSED;

        private static Decided of(@Nullable Verdict verdict) {
            return verdict == null ? NOTHING : valueOf(verdict.name());
        }
    }
}
