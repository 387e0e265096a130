package cn.zwfw.platform.publication.domain;

import cn.zwfw.platform.access.Grant;
import java.util.Set;

/**
 * A stage of a route: who decides, what must be recorded, and when it is passed over.
 *
 * @param code stable, {@code REFORM_REVIEW}
 * @param grant whose decision it is
 * @param work whether the stage judges the request or the department amends it
 * @param when when the stage applies at all
 * @param records what an approval must record
 */
public record Stage(
        String code, String label, Grant grant, Work work, When when, Set<Item> records) {

    public Stage {
        records = Set.copyOf(records);
    }

    /** What is done at a stage. */
    public enum Work {
        /** Secrecy review: clears the content or keeps it in the department for ever (A20, A21). */
        CLEAR,
        /** Sign-off by the one who answers for the publication (A21). */
        SIGN,
        JUDGE,
        /** The department amends the content to the decision (B11). */
        AMEND
    }

    /** When a stage applies. */
    public enum When {
        ALWAYS,
        /** Legality review, where a law or rule is the ground (A10). */
        GROUND_IS_LAW,
        /** Content that was amended is cleared and signed again before it goes on (A20, A21). */
        CONTENT_AMENDED
    }

    /** What an approval records besides who and when. */
    public enum Item {
        OPINION,
        /** The meeting that decided, with date and number (B11). */
        MEETING
    }

    boolean applies(Ground ground, boolean amended) {
        return switch (when) {
            case ALWAYS -> true;
            case GROUND_IS_LAW -> ground.restsOnLaw();
            case CONTENT_AMENDED -> amended;
        };
    }
}
