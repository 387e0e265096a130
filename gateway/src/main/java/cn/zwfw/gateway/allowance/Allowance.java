package cn.zwfw.gateway.allowance;

import java.time.Duration;

/**
 * So many times at once, and as many within any such time again: what was spent comes back evenly.
 *
 * @param times how many requests at once, and as many evenly within such a time again; 1 to a
 *     million
 * @param within the time within which as many come back; a second to a day
 */
record Allowance(int times, Duration within) {

    private static final int MOST = 1_000_000;
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    Allowance {
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException("times is 1 to " + MOST);
        }
        if (within.compareTo(LEAST) < 0 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("within is a second to a day");
        }
    }
}
