package cn.zwfw.gateway.limit;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who still send read the answer that ends their connection: closed with bytes unread,
 * it would be reset and its last answer lost (RFC 9112, 9.6). The server closes once the promise of
 * the answer's last part is fulfilled; while the request goes on, that waits. One for each
 * connection.
 */
class LingeringClose extends ChannelDuplexHandler {

    private final AtomicBoolean requestGoesOn = new AtomicBoolean();
    private final AtomicBoolean answerCloses = new AtomicBoolean();
    private final AtomicReference<@Nullable Lingering> lingering = new AtomicReference<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpObject part) {
            requestGoesOn.set(
                    !(part instanceof LastHttpContent) || part.decoderResult().isFailure());
        }
        var current = lingering.get();
        if (current == null) {
            super.channelRead(context, message);
        } else {
            drop(message, current);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof HttpResponse answer) {
            answerCloses.set(!HttpUtil.isKeepAlive(answer));
            if (answer.status().equals(HttpResponseStatus.REQUEST_TIMEOUT)) {
                // of headers that are not whole nothing has come by here
                requestGoesOn.set(true);
            }
        }
        if (message instanceof LastHttpContent && answerCloses.get() && requestGoesOn.get()) {
            super.write(context, message, context.newPromise());
            lingering.set(Lingering.before(context, promise));
        } else {
            super.write(context, message, promise);
        }
    }

    private void drop(Object message, Lingering current) {
        var bytes = message instanceof ByteBufHolder held ? held.content().readableBytes() : 0;
        ReferenceCountUtil.release(message);
        current.drop(bytes);
        if (!requestGoesOn.get()) {
            current.end();
        }
    }
}
