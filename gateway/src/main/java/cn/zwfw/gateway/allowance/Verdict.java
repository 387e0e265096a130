package cn.zwfw.gateway.allowance;

import java.time.Duration;

/**
 * Whether somebody may ask now.
 *
 * @param delay until he may; zero when he may now
 */
record Verdict(Duration delay) {

    static final Verdict ADMITTED = new Verdict(Duration.ZERO);

    boolean isAdmitted() {
        return delay.isZero();
    }
}
