package cn.zwfw.gateway.limit;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who still send read the answer that ends their connection.
 *
 * <p>Closed with bytes unread, a connection is reset and its last answer lost (RFC 9112, 9.6). The
 * server closes once the promise of the answer's last part is fulfilled: while the request goes on,
 * that waits, and what comes is dropped. It ends with the request, after {@value
 * #QUIET_MILLISECONDS} ms without a byte, {@value #MOST_MILLISECONDS} ms or {@value #MOST_BYTES}
 * bytes, whichever is first. One for each connection.
 */
class LingeringClose extends ChannelDuplexHandler {

    private static final int TICK_MILLISECONDS = 50;
    private static final int QUIET_MILLISECONDS = 500;
    private static final int MOST_MILLISECONDS = 5_000;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private boolean requestGoesOn;
    private boolean answerCloses;
    private @Nullable ChannelPromise closing;
    private int dropped;
    private int quiet;
    private int lingered;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpObject part) {
            requestGoesOn = !(part instanceof LastHttpContent) || part.decoderResult().isFailure();
        }
        if (closing == null) {
            super.channelRead(context, message);
            return;
        }
        quiet = 0;
        dropped += message instanceof ByteBufHolder held ? held.content().readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (!requestGoesOn || dropped >= MOST_BYTES) {
            closing.trySuccess();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof HttpResponse answer) {
            answerCloses = !HttpUtil.isKeepAlive(answer);
        }
        if (message instanceof LastHttpContent && answerCloses && requestGoesOn) {
            closing = promise;
            super.write(context, message, context.newPromise());
            context.channel().config().setAutoRead(true);
            tickLater(context, promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private void tickLater(ChannelHandlerContext context, ChannelPromise promise) {
        var _ =
                context.executor()
                        .schedule(
                                () -> tick(context, promise),
                                TICK_MILLISECONDS,
                                TimeUnit.MILLISECONDS);
    }

    private void tick(ChannelHandlerContext context, ChannelPromise promise) {
        lingered += TICK_MILLISECONDS;
        quiet += TICK_MILLISECONDS;
        if (quiet >= QUIET_MILLISECONDS || lingered >= MOST_MILLISECONDS) {
            promise.trySuccess();
        } else if (!promise.isDone()) {
            tickLater(context, promise);
        }
    }
}
