package cn.zwfw.powerlist.due;

import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment that a department has to propose. It is open until a change that was published
 * settles it, or 审改办 finds that none is needed; once closed it never changes.
 *
 * @param region whose list is to be adjusted
 * @param organ whose item it is; none until the district names who undertakes a delegated power
 * @param code of the item; none for a power that the district does not hold yet
 * @param basicCode 基本编码, the same at every level
 * @param name of the item, for the reader
 * @param origin what made it due: a law's change, the code of the power above, a day; with cause,
 *     region and item it occurs once
 * @param originRegion the level that made it due, and that may urge
 * @param detail what happened, in a sentence
 * @param dueOn the last day, inclusive
 * @param closing why it was closed: the change request, or the reason
 * @param version counts the changes, for {@code If-Match} and for whoever keeps a copy
 */
public record DueAdjustment(
        UUID id,
        Cause cause,
        String region,
        @Nullable String organ,
        @Nullable String code,
        String basicCode,
        String name,
        String origin,
        String originRegion,
        String detail,
        Instant openedAt,
        LocalDate dueOn,
        State state,
        @Nullable String closing,
        @Nullable Instant closedAt,
        int version) {

    /** Where it stands. */
    public enum State {
        OPEN("待调整"),
        SETTLED("已调整"),
        DISMISSED("无需调整");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    DueAdjustment assigned(String toOrgan) {
        if (cause != Cause.DELEGATED_FROM_ABOVE) {
            throw Conflict.because("due-not-assignable", cause.label());
        }
        mustBeOpen();
        return changed(toOrgan, State.OPEN, null, null);
    }

    DueAdjustment dismissed(String reason, Instant at) {
        mustBeOpen();
        return changed(organ, State.DISMISSED, reason, at);
    }

    DueAdjustment settled(String by, Instant at) {
        mustBeOpen();
        return changed(organ, State.SETTLED, by, at);
    }

    void mustBeOpen() {
        if (state != State.OPEN) {
            throw Conflict.because("due-closed", state.label());
        }
    }

    /** Whether the department let the last day pass (B15: 审改办 urges). */
    boolean isOverdue(LocalDate today) {
        return state == State.OPEN && today.isAfter(dueOn);
    }

    private DueAdjustment changed(
            @Nullable String newOrgan,
            State newState,
            @Nullable String newClosing,
            @Nullable Instant at) {
        return new DueAdjustment(
                id,
                cause,
                region,
                newOrgan,
                code,
                basicCode,
                name,
                origin,
                originRegion,
                detail,
                openedAt,
                dueOn,
                newState,
                newClosing,
                at,
                version + 1);
    }
}
