package cn.zwfw.supervision.report.life;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.period.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to the government of a level on what its departments handled in a period, without its
 * figures. It never changes: every act gives the next one.
 *
 * @param edition 1, more by one with each correction of an acknowledged one
 * @param corrects the edition before
 * @param maker organ of who drafted it
 * @param remarks what whoever makes it says besides the figures; may be empty
 * @param countedAt of which moment its figures are
 */
@Cites(value = "A14", rows = "S7")
public record Report(
        UUID id,
        int version,
        String region,
        Period period,
        int edition,
        @Nullable UUID corrects,
        String maker,
        String remarks,
        ReportState state,
        Instant countedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt) {

    /** Whether only those who make it know of it; what was sent does not vanish by withdrawal. */
    public boolean isInternal() {
        return state == ReportState.DRAFT || (state == ReportState.WITHDRAWN && sentAt == null);
    }

    /** Whether others than those who make it learn that this was done. */
    public boolean tells(ReportAct act) {
        return act.isTold() || (act == ReportAct.WITHDRAW && sentAt != null);
    }

    /**
     * After an act that changes nothing but where it stands.
     *
     * @throws Conflict when it cannot be done in this state
     */
    public Report after(ReportAct act, Instant at) {
        return switch (act) {
            case SEND -> next(act, remarks, countedAt, at, null);
            case ACKNOWLEDGE -> next(act, remarks, countedAt, sentAt, at);
            case DRAFT, AMEND, REFRESH, WITHDRAW, RETURN ->
                    next(act, remarks, countedAt, sentAt, null);
        };
    }

    /**
     * With other remarks.
     *
     * @throws Conflict when it cannot be done in this state
     */
    public Report amended(String words) {
        return next(ReportAct.AMEND, words, countedAt, sentAt, null);
    }

    /**
     * With the figures of another moment.
     *
     * @throws Conflict when it cannot be done in this state
     */
    public Report refreshed(Instant counted) {
        return next(ReportAct.REFRESH, remarks, counted, sentAt, null);
    }

    private Report next(
            ReportAct act,
            String words,
            Instant counted,
            @Nullable Instant sent,
            @Nullable Instant acknowledged) {
        var to = ReportCycle.after(state, act);
        return new Report(
                id,
                version + 1,
                region,
                period,
                edition,
                corrects,
                maker,
                words,
                to,
                counted,
                sent,
                acknowledged);
    }
}
