package cn.zwfw.platform.problem;

import java.time.Duration;

/** The caller did this as often as he may; after a while he may again. */
public final class TooMany extends ServiceProblem {

    private final long seconds;

    private TooMany(long seconds) {
        super("too-many", seconds);
        this.seconds = seconds;
    }

    /**
     * The refusal until then.
     *
     * @param wait until he may do it once more; told in whole seconds, rounded up
     */
    public static TooMany until(Duration wait) {
        return new TooMany(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** How long to wait, at least one second. */
    public long seconds() {
        return seconds;
    }
}
