package cn.zwfw.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param id login; stable, and the same person in every duty
 * @param organ 统一社会信用代码 of the caller's organ; none for applicants and district systems
 * @param region the six digits of the level the caller's duties reach; none for applicants
 */
public record Caller(
        String id, String name, @Nullable String organ, @Nullable String region, Set<Duty> duties) {

    /** The platform itself, where it acts because an earlier act said so. */
    public static final Caller PLATFORM = new Caller("platform", "平台", null, null, Set.of());

    public Caller {
        duties = Set.copyOf(duties);
    }

    /** First question: has the caller this duty? */
    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Second question: at this level and region (同级)? */
    public boolean isAt(String other) {
        return other.equals(region);
    }

    /** Third question: for this organ? */
    public boolean isOf(String other) {
        return other.equals(organ);
    }
}
