package cn.zwfw.gateway.stream;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends answers that are written piece by piece, such as the board's, when the gateway is stopped:
 * before the web server waits for what is under way. Whoever listens comes again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class EndlessAnswers implements WebFilter, SmartLifecycle {

    private final AtomicBoolean running = new AtomicBoolean();

    /** Completes when the gateway is stopped; another for every time that it is started. */
    private final AtomicReference<Sinks.Empty<Void>> stopped = new AtomicReference<>(Sinks.empty());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(
                exchange.mutate().response(new Ending(exchange, stopped.get().asMono())).build());
    }

    @Override
    public void start() {
        stopped.set(Sinks.empty());
        running.set(true);
    }

    @Override
    public void stop() {
        running.set(false);
        stopped.get().tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** An answer of which nothing more is written once the gateway is stopped. */
    private static final class Ending extends ServerHttpResponseDecorator {

        private final Mono<Void> stopped;

        Ending(ServerWebExchange exchange, Mono<Void> stopped) {
            super(exchange.getResponse());
            this.stopped = stopped;
        }

        @Override
        public Mono<Void> writeAndFlushWith(
                Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(stopped));
        }
    }
}
