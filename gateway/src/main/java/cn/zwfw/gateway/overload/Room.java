package cn.zwfw.gateway.overload;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Room for so many; whoever finds none is refused and never waits: a queue would only make all of
 * them slow.
 *
 * @param size for all
 * @param forPublic for public reads among them
 */
record Room(int size, int forPublic, AtomicInteger taken) {

    static Room of(int size, int publicPercent) {
        return new Room(
                size, (int) Math.max(1, (long) size * publicPercent / 100), new AtomicInteger());
    }

    boolean enter(boolean isPublic) {
        var most = isPublic ? forPublic : size;
        return taken.getAndUpdate(now -> now < most ? now + 1 : now) < most;
    }

    void leave() {
        taken.decrementAndGet();
    }
}
