package cn.zwfw.gateway.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.WriteTimeoutException;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Leaves callers who do not take a piece of their answer in time. One for each connection, used by
 * its event loop alone. Most pieces are taken as soon as they are written: only what is left then
 * is timed, while Netty's own handler times everything.
 */
class SlowReaders extends ChannelDuplexHandler {

    private final long within;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final AtomicReference<@Nullable Future<?>> look = new AtomicReference<>();

    /**
     * @param since by {@link System#nanoTime}
     */
    private record Piece(ChannelPromise taken, long since) {}

    SlowReaders(Duration within) {
        this.within = within.toNanos();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        var taken = promise.unvoid();
        pieces.add(new Piece(taken, System.nanoTime()));
        super.write(context, message, taken);
    }

    @Override
    public void flush(ChannelHandlerContext context) throws Exception {
        super.flush(context);
        if (oldest() != null && look.get() == null) {
            lookLater(context, within);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        var pending = look.getAndSet(null);
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private @Nullable Piece oldest() {
        for (var piece = pieces.peek(); piece != null; piece = pieces.peek()) {
            if (!piece.taken().isDone()) {
                return piece;
            }
            pieces.remove();
        }
        return null;
    }

    private void lookLater(ChannelHandlerContext context, long nanoseconds) {
        look.set(
                context.executor()
                        .schedule(() -> look(context), nanoseconds, TimeUnit.NANOSECONDS));
    }

    private void look(ChannelHandlerContext context) {
        look.set(null);
        var piece = oldest();
        if (piece == null) {
            return;
        }
        var left = within - (System.nanoTime() - piece.since());
        if (left > 0) {
            lookLater(context, left);
        } else {
            context.fireExceptionCaught(WriteTimeoutException.INSTANCE);
            var _ = context.close();
        }
    }
}
