package cn.zwfw.supervision.assessment.result;

import org.jspecify.annotations.Nullable;

/**
 * What of an assessment somebody sees.
 *
 * @param all whether he sees all of it
 * @param region whose scores he sees
 * @param organ whose score he sees, in {@code home}
 */
public record Sight(
        boolean all, @Nullable String region, @Nullable String organ, @Nullable String home) {

    /** Of those who see all of it. */
    public static final Sight ALL = new Sight(true, null, null, null);

    /** Of those who do not know that it is there. */
    public static final Sight NONE = new Sight(false, null, null, null);

    public boolean sees(String anyRegion, String anyOrgan) {
        return all
                || anyRegion.equals(region)
                || (anyOrgan.equals(organ) && anyRegion.equals(home));
    }
}
