package cn.zwfw.platform.testing.attack;

import java.util.List;
import java.util.Locale;

/** How far a duty reaches in an operation, and so who with the same duty is a stranger there. */
enum Scope {
    /** Things of the caller's own organ. */
    ORGAN,
    /** Things of every organ at the caller's level. */
    REGION,
    /** Things of the caller himself. */
    OWN,
    /** Everything: what is shown is the same for whoever has the duty. */
    ANY,
    /** Nothing that is named: what is made or counted is the caller's own. */
    CALLER;

    static Scope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    List<Stranger> strangers() {
        return switch (this) {
            case ORGAN -> List.of(Stranger.OTHER_ORGAN, Stranger.OTHER_REGION, Stranger.OF_NOWHERE);
            case REGION -> List.of(Stranger.OTHER_REGION, Stranger.OF_NOWHERE);
            case OWN -> List.of(Stranger.OTHER_PERSON);
            case ANY, CALLER -> List.of();
        };
    }
}
