package cn.zwfw.supervision.sign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which something is so.
 *
 * @param until from when it is not so any more; none while nobody knows
 */
public record Span(Instant from, @Nullable Instant until) {

    /** The first moment of it within another time. */
    public @Nullable Instant firstWithin(Instant begin, @Nullable Instant end) {
        var first = from.isBefore(begin) ? begin : from;
        return isBefore(first, until) && isBefore(first, end) ? first : null;
    }

    private static boolean isBefore(Instant moment, @Nullable Instant end) {
        return end == null || moment.isBefore(end);
    }
}
