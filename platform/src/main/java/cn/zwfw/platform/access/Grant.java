package cn.zwfw.platform.access;

/**
 * What a duty opens: things of the caller's own organ, or of every organ at the caller's own level.
 * The one place where duty, region and organ meet; what no grant allows is refused.
 */
public record Grant(Duty duty, Reach reach) {

    /** How far a duty reaches. */
    public enum Reach {
        OWN_ORGAN,
        OWN_REGION
    }

    public static Grant ownOrgan(Duty duty) {
        return new Grant(duty, Reach.OWN_ORGAN);
    }

    public static Grant ownRegion(Duty duty) {
        return new Grant(duty, Reach.OWN_REGION);
    }

    /** Whether the caller may act on a thing of this region and organ. */
    public boolean allows(Caller caller, String region, String organ) {
        return caller.has(duty)
                && caller.isAt(region)
                && (reach == Reach.OWN_REGION || caller.isOf(organ));
    }
}
