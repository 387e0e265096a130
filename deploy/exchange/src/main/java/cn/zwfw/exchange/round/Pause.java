package cn.zwfw.exchange.round;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {

    void rest(Duration time) throws InterruptedException;
}
