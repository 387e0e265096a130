package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.header.SecurityHeaders;
import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import cn.zwfw.gateway.trace.TraceHeader;
import cn.zwfw.gateway.trace.TraceParent;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;
import org.springframework.http.MediaType;

/**
 * Gives the bare 400, 408, 414 and 431 of the HTTP server a problem document and a trace id.
 *
 * <p>They are sent when a request cannot be decoded or does not come, so no filter can answer. They
 * are told from the gateway's other answers by having no trace id. Always in Chinese: the headers
 * were not read.
 */
@Sharable
class UndecodableRequests extends ChannelOutboundHandlerAdapter {

    private final Problems problems;

    UndecodableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof FullHttpResponse bare
                && bare.status().code() >= 400
                && !bare.headers().contains(TraceHeader.NAME)) {
            var told = told(bare);
            bare.release();
            super.write(context, told, promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private FullHttpResponse told(FullHttpResponse bare) {
        var refusal = refusal(bare.status());
        var trace = TraceParent.begun().traceId();
        var body = problems.document(refusal, Locale.CHINESE, null, trace);
        var told =
                new DefaultFullHttpResponse(
                        bare.protocolVersion(),
                        HttpResponseStatus.valueOf(refusal.status().value()),
                        Unpooled.wrappedBuffer(body));
        SecurityHeaders.always().forEach(told.headers()::set);
        told.headers()
                .set(TraceHeader.NAME, trace)
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, "zh")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close");
        return told;
    }

    private static Refusal refusal(HttpResponseStatus status) {
        return switch (status.code()) {
            case 408 -> Refusal.REQUEST_SLOW;
            case 414 -> Refusal.ADDRESS_TOO_LONG;
            case 431 -> Refusal.HEADERS_TOO_LARGE;
            default -> status.code() < 500 ? Refusal.MALFORMED_REQUEST : Refusal.INTERNAL;
        };
    }
}
