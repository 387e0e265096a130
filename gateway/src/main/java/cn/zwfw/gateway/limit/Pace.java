package cn.zwfw.gateway.limit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what comes on a connection, before it is decoded, and tells when a request begins. {@link
 * SlowRequests} says when one has ended. One for each connection, used by its event loop alone.
 */
final class Pace extends ChannelInboundHandlerAdapter {

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean idle = new AtomicBoolean(true);
    private final Runnable begins;

    Pace(Runnable begins) {
        this.begins = begins;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf part) {
            bytes.addAndGet(part.readableBytes());
            if (idle.compareAndSet(true, false)) {
                begins.run();
            }
        }
        super.channelRead(context, message);
    }

    /** What came since it was asked last. */
    long take() {
        return bytes.getAndSet(0);
    }

    void requestEnded() {
        idle.set(true);
    }
}
