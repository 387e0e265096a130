package cn.zwfw.gateway.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection that will be closed, but not yet: what still comes is dropped. It lasts until the
 * request ends, until nothing comes for {@value #QUIET_MILLISECONDS} ms, and at most {@value
 * #MOST_MILLISECONDS} ms and {@value #MOST_BYTES} bytes.
 */
record Lingering(
        ChannelHandlerContext context,
        ChannelPromise closing,
        AtomicInteger dropped,
        AtomicInteger quiet,
        AtomicInteger lasted) {

    private static final int TICK_MILLISECONDS = 50;
    private static final int QUIET_MILLISECONDS = 500;
    private static final int MOST_MILLISECONDS = 5_000;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Begins; the connection is closed once the promise is fulfilled. */
    static Lingering before(ChannelHandlerContext context, ChannelPromise closing) {
        var lingering =
                new Lingering(
                        context,
                        closing,
                        new AtomicInteger(),
                        new AtomicInteger(),
                        new AtomicInteger());
        context.channel().config().setAutoRead(true);
        lingering.tickLater();
        return lingering;
    }

    void drop(int bytes) {
        quiet.set(0);
        if (dropped.addAndGet(bytes) >= MOST_BYTES) {
            end();
        }
    }

    void end() {
        closing.trySuccess();
    }

    private void tickLater() {
        var _ = context.executor().schedule(this::tick, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        var isQuiet = quiet.addAndGet(TICK_MILLISECONDS) >= QUIET_MILLISECONDS;
        if (isQuiet || lasted.addAndGet(TICK_MILLISECONDS) >= MOST_MILLISECONDS) {
            end();
        } else if (!closing.isDone()) {
            tickLater();
        }
    }
}
