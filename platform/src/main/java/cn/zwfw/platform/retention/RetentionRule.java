package cn.zwfw.platform.retention;

import java.time.Instant;
import java.time.Period;

/**
 * How long something is kept, and how it goes. A service declares one as a bean; {@link Retention}
 * applies it.
 */
public interface RetentionRule {

    /** In kebab-case; the setting {@code zwfw.retention.keep.NAME} is about it. */
    String name();

    /** For how long, unless it is set. */
    Period keep();

    /** What no setting may fall below. */
    Period atLeast();

    /**
     * Erases what has been over since before that moment, in the transaction of the caller. Passes
     * by what somebody else holds.
     *
     * @return how many, at most that many; fewer when there are no more
     */
    int erase(Instant before, int most);
}
