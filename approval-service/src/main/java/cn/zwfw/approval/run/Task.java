package cn.zwfw.approval.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step or a choice of the flow in one case.
 *
 * @param node id of the step or the choice in the flow
 * @param round 1, and one more each time it is sent back
 * @param openedOn since when somebody has to do it; none before
 * @param chosen which branch of a choice is taken, from 0; {@link #OTHERWISE}; none for steps and
 *     before it is chosen
 */
public record Task(
        String node,
        State state,
        int round,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate doneOn,
        @Nullable Integer chosen) {

    /** The way of a choice when no condition holds. */
    public static final int OTHERWISE = -1;

    /** How a task stands. */
    public enum State {
        /** Its turn has not come. */
        WAITING("未到"),
        /** Somebody has to do it. */
        OPEN("待办"),
        DONE("已办"),
        /** On a branch that is not taken. */
        NOT_TAKEN("不经过");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Task waiting(String node) {
        return new Task(node, State.WAITING, 1, null, null, null);
    }

    public boolean is(State other) {
        return state == other;
    }

    /** Whether its turn has come, be it done or not. */
    boolean hasBegun() {
        return is(State.OPEN) || is(State.DONE);
    }

    Task opened(LocalDate day) {
        return is(State.WAITING) ? new Task(node, State.OPEN, round, day, null, null) : this;
    }

    Task done(LocalDate day) {
        return new Task(node, State.DONE, round, openedOn, day, null);
    }

    Task decided(int branch, LocalDate day) {
        return new Task(node, State.DONE, round, openedOn, day, branch);
    }

    Task notTaken() {
        return new Task(node, State.NOT_TAKEN, round, null, null, null);
    }

    /** As if its turn had not come; what was done of it stays in the records. */
    Task reset() {
        return new Task(node, State.WAITING, hasBegun() ? round + 1 : round, null, null, null);
    }

    /**
     * Since when somebody has to do it.
     *
     * @throws NullPointerException before its turn has come
     */
    public LocalDate since() {
        return Objects.requireNonNull(openedOn, node);
    }
}
