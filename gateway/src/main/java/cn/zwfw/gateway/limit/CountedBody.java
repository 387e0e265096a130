package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.problem.Refusal;
import cn.zwfw.gateway.problem.RequestRefused;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A body that is counted while it streams by, for callers that do not say its length. */
class CountedBody extends ServerHttpRequestDecorator {

    private final long limit;

    CountedBody(ServerHttpRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            var seen = new AtomicLong();
            return super.getBody().<DataBuffer>handle((part, sink) -> count(seen, part, sink));
        });
    }

    private void count(AtomicLong seen, DataBuffer part, SynchronousSink<DataBuffer> sink) {
        var size = seen.addAndGet(part.readableByteCount());
        if (size <= limit) {
            sink.next(part);
            return;
        }
        DataBufferUtils.release(part);
        sink.error(RequestRefused.as(Refusal.BODY_TOO_LARGE));
    }
}
