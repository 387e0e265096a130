package cn.zwfw.gateway.memory;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps a copy of an answer while it goes by. */
final class Recording extends ServerHttpResponseDecorator {

    private final long largest;
    private final Consumer<@Nullable KeptAnswer> read;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param read is told once: the answer, or nothing when it is not to be kept
     */
    Recording(ServerHttpResponse response, long largest, Consumer<@Nullable KeptAnswer> read) {
        super(response);
        this.largest = largest;
        this.read = read;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (!KeptAnswer.maybe(getDelegate()) || getHeaders().getContentLength() > largest) {
            tell(null);
            return super.writeWith(body);
        }
        var headers = new HttpHeaders();
        headers.putAll(getHeaders());
        return super.writeWith(
                Flux.defer(() -> {
                    var copy = new ByteArrayOutputStream();
                    return Flux.from(body)
                            .doOnNext(part -> copy(part, copy))
                            .doOnComplete(() -> complete(headers, copy));
                }));
    }

    /** Written piece by piece, without an end that is known. */
    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        tell(null);
        return super.writeAndFlushWith(body);
    }

    /** Nothing is kept, unless it was told already. */
    void over() {
        tell(null);
    }

    private void copy(DataBuffer part, ByteArrayOutputStream copy) {
        if (told.get()) {
            return;
        }
        if (copy.size() + part.readableByteCount() > largest) {
            tell(null);
            return;
        }
        try (var bytes = part.readableByteBuffers()) {
            bytes.forEachRemaining(buffer -> {
                var one = new byte[buffer.remaining()];
                buffer.get(one);
                copy.writeBytes(one);
            });
        }
    }

    /** A body that was cut off does not complete; where its length was said, it is checked too. */
    private void complete(HttpHeaders headers, ByteArrayOutputStream copy) {
        var said = headers.getContentLength();
        tell(said >= 0 && said != copy.size() ? null : KeptAnswer.of(headers, copy.toByteArray()));
    }

    private void tell(@Nullable KeptAnswer answer) {
        if (told.compareAndSet(false, true)) {
            read.accept(answer);
        }
    }
}
