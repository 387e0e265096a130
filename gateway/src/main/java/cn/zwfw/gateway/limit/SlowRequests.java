package cn.zwfw.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests that come too slowly, so that nobody holds the gateway by trickling. Answers 408
 * unless an answer has begun. One for each connection, used by its event loop alone. Most requests
 * come in one piece: nothing is timed of those.
 */
class SlowRequests extends ChannelDuplexHandler {

    private final SlowClientSettings settings;
    private final MeterRegistry meters;
    private final Pace pace = new Pace(this::headersBegin);
    private final AtomicReference<@Nullable ChannelHandlerContext> place = new AtomicReference<>();
    private final AtomicReference<@Nullable Future<?>> look = new AtomicReference<>();
    private final AtomicReference<Awaited> awaited = new AtomicReference<>(Awaited.NOTHING);
    private final AtomicBoolean fellBehind = new AtomicBoolean();
    private final AtomicBoolean answering = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    /** What has begun and is not timed yet. */
    private enum Awaited {
        NOTHING,
        HEADERS,
        BODY
    }

    SlowRequests(SlowClientSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** Stands before the decoder. */
    Pace pace() {
        return pace;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        place.set(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        lookNoMore();
        place.set(null);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        lookNoMore();
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (over.get()) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            answering.set(false);
            fellBehind.set(false);
            pace.take();
            lookNoMore();
            awaited.set(Awaited.BODY);
        }
        if (message instanceof LastHttpContent
                || (message instanceof HttpObject part && part.decoderResult().isFailure())) {
            lookNoMore();
            pace.requestEnded();
        }
        super.channelRead(context, message);
    }

    /** All that had come was read. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        switch (awaited.getAndSet(Awaited.NOTHING)) {
            case HEADERS ->
                    lookLater(context, settings.headersWithin(), () -> end(context, "headers"));
            case BODY -> lookLater(context, settings.lookEvery(), this::lookAtBody);
            case NOTHING -> {}
        }
        super.channelReadComplete(context);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        if (over.get()) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse answer && answer.status().code() >= 200) {
            answering.set(true);
        }
        if (message instanceof LastHttpContent) {
            answering.set(false);
        }
        super.write(context, message, promise);
    }

    private void headersBegin() {
        awaited.set(Awaited.HEADERS);
    }

    /** While the gateway does not read, because a service is slow to take, nobody is behind. */
    private void lookAtBody() {
        var context = place.get();
        if (context == null) {
            return;
        }
        var isBehind =
                pace.take() < settings.leastBytes() && context.channel().config().isAutoRead();
        if (fellBehind.getAndSet(isBehind) && isBehind) {
            end(context, "body");
        } else {
            lookLater(context, settings.lookEvery(), this::lookAtBody);
        }
    }

    private void end(ChannelHandlerContext context, String part) {
        meters.counter("zwfw.gateway.slow.requests", "part", part).increment();
        lookNoMore();
        over.set(true);
        if (answering.get()) {
            var _ = context.close();
            return;
        }
        // bare: the handler before this one makes a problem document of it
        var _ =
                context.writeAndFlush(
                                new DefaultFullHttpResponse(
                                        HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT))
                        .addListener(ChannelFutureListener.CLOSE);
    }

    private void lookLater(ChannelHandlerContext context, Duration delay, Runnable task) {
        lookNoMore();
        look.set(context.executor().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void lookNoMore() {
        awaited.set(Awaited.NOTHING);
        var pending = look.getAndSet(null);
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
