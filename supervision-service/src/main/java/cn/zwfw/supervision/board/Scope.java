package cn.zwfw.supervision.board;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.supervision.sign.SubjectAccess;
import org.jspecify.annotations.Nullable;

/**
 * What of the board somebody sees: who supervises his level, and of a city the totals of its
 * districts; everybody else his own department alone.
 *
 * @param organ the only department that is seen; none for who sees the level
 */
public record Scope(String region, @Nullable String organ) {

    private static final String OF_CITY = "00";
    private static final String LAST_BELOW = "99";

    /**
     * The scope of a caller.
     *
     * @throws NotAllowed when his token says neither level nor department
     */
    public static Scope of(Caller caller) {
        var region = caller.region();
        if (region != null && SubjectAccess.supervises(caller)) {
            return new Scope(region, null);
        }
        if (region != null && caller.organ() != null && SubjectAccess.isOfOrgan(caller)) {
            return new Scope(region, caller.organ());
        }
        throw NotAllowed.because("forbidden");
    }

    /** The last region whose totals are seen: a city's districts have codes that follow its own. */
    String lastRegion() {
        return organ == null && region.endsWith(OF_CITY)
                ? region.substring(0, region.length() - OF_CITY.length()) + LAST_BELOW
                : region;
    }

    /** Whether a card of a department is seen; of districts a city sees totals, not cards. */
    public boolean sees(String cardRegion, @Nullable String cardOrgan) {
        return region.equals(cardRegion) && (organ == null || organ.equals(cardOrgan));
    }
}
