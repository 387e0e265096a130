package cn.zwfw.supervision.conformance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step or a choice as approval-service keeps it.
 *
 * @param way which one of a choice is taken; none for steps
 */
record TaskRow(
        String node,
        String state,
        int round,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate doneOn,
        @Nullable Integer way) {

    static TaskRow waiting(String node) {
        return new TaskRow(node, "WAITING", 1, null, null, null);
    }

    boolean is(String other) {
        return state.equals(other);
    }

    boolean hasBegun() {
        return is("OPEN") || is("DONE");
    }

    int chosen() {
        return way == null ? -1 : way;
    }

    TaskRow opened(LocalDate day) {
        return is("WAITING") ? new TaskRow(node, "OPEN", round, day, null, null) : this;
    }

    TaskRow done(LocalDate day, @Nullable Integer taken) {
        return new TaskRow(node, "DONE", round, openedOn, day, taken);
    }

    TaskRow notTaken() {
        return new TaskRow(node, "NOT_TAKEN", round, null, null, null);
    }

    TaskRow reset() {
        return new TaskRow(node, "WAITING", hasBegun() ? round + 1 : round, null, null, null);
    }

    String json() {
        return """
        {"node": "%s", "state": "%s", "round": %d%s%s%s}
        """
                .formatted(
                        node,
                        state,
                        round,
                        openedOn == null ? "" : ", \"openedOn\": \"" + openedOn + "\"",
                        doneOn == null ? "" : ", \"doneOn\": \"" + doneOn + "\"",
                        way == null ? "" : ", \"chosen\": " + way);
    }
}
