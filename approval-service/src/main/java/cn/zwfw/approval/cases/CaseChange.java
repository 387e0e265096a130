package cn.zwfw.approval.cases;

import java.util.Optional;

/** Something that is done with a case. */
public interface CaseChange {

    /**
     * The case after it.
     *
     * @throws cn.zwfw.platform.problem.Conflict when it cannot be done as the case stands
     */
    Case on(Case before, Moment moment);

    /** What is recorded of it in words; may be empty. */
    default String opinion() {
        return "";
    }

    /** The step or the choice it concerns. */
    default Optional<String> node() {
        return Optional.empty();
    }

    /** Issues what goes with it, and says its number. */
    default Optional<String> document(Case after, Moment moment) {
        return Optional.empty();
    }
}
