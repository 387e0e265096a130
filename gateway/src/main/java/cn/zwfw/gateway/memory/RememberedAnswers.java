package cn.zwfw.gateway.memory;

import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.route.PublicRead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers public reads from memory: behind everything that counts, refuses and marks requests,
 * ahead of the routes. Of those who ask the same at the same time, one asks the service.
 */
@Component
@Order(-50)
class RememberedAnswers implements WebFilter {

    /** RFC 9211. */
    static final String STATUS = "Cache-Status";

    static final String HIT = "zwfw; hit";

    /** How long one waits for what another reads: that one may be slow to take it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What makes a service answer with less than the whole: such a read is nobody else's. */
    private static final List<String> PARTIAL =
            List.of(
                    HttpHeaders.RANGE,
                    HttpHeaders.IF_RANGE,
                    HttpHeaders.IF_MATCH,
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.IF_MODIFIED_SINCE,
                    HttpHeaders.IF_UNMODIFIED_SINCE,
                    // a body could tell the service what its key does not
                    HttpHeaders.CONTENT_LENGTH,
                    HttpHeaders.TRANSFER_ENCODING);

    private final Memory memory;
    private final Hearing hearing;
    private final MemorySettings settings;
    private final Counter remembered;
    private final Counter read;
    private final Counter unsure;
    private final List<Remembered.Place> places;

    RememberedAnswers(
            Memory memory, Hearing hearing, MemorySettings settings, MeterRegistry meters) {
        this.memory = memory;
        this.hearing = hearing;
        this.settings = settings;
        this.remembered = Given.counter(meters, "remembered");
        this.read = Given.counter(meters, "read");
        this.unsure = Given.counter(meters, "unsure");
        this.places =
                settings.isOff()
                        ? List.of()
                        : settings.answers().stream().map(Remembered::place).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var place = place(exchange, request);
        if (place == null) {
            return chain.filter(exchange);
        }
        if (!hearing.isSure(place.kind().topics())) {
            unsure.increment();
            return chain.filter(exchange);
        }
        var key = AnswerKey.of(place, request);
        if (isPartial(request)) {
            var known = memory.known(key);
            return known == null ? chain.filter(exchange) : give(exchange, known);
        }
        return Mono.defer(() ->
                switch (memory.find(key)) {
                    case Found.Known known -> give(exchange, known.answer());
                    case Found.UnderWay running -> await(exchange, chain, running.reading());
                    case Found.ToRead own -> read(exchange, chain, own.reading());
                });
    }

    private Remembered.@Nullable Place place(
            ServerWebExchange exchange, ServerHttpRequest request) {
        if (places.isEmpty() || ManagementPort.received(exchange) || !PublicRead.is(request)) {
            return null;
        }
        var path = request.getPath().pathWithinApplication();
        return places.stream().filter(one -> one.covers(path)).findFirst().orElse(null);
    }

    static boolean isPartial(ServerHttpRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return true;
        }
        var headers = request.getHeaders();
        for (var name : PARTIAL) {
            if (headers.containsHeader(name)) {
                return true;
            }
        }
        return false;
    }

    private Mono<Void> read(ServerWebExchange exchange, WebFilterChain chain, Reading reading) {
        read.increment();
        var recording =
                new Recording(
                        exchange.getResponse(),
                        settings.largest().toBytes(),
                        answer -> memory.end(reading, answer));
        return Mono.defer(() -> chain.filter(exchange.mutate().response(recording).build()))
                .doFinally(_ -> recording.over());
    }

    private Mono<Void> await(ServerWebExchange exchange, WebFilterChain chain, Reading reading) {
        var none = Mono.<KeptAnswer>empty();
        return reading.awaited()
                .timeout(PATIENCE, none)
                .map(answer -> give(exchange, answer))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private Mono<Void> give(ServerWebExchange exchange, KeptAnswer answer) {
        remembered.increment();
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        answer.headers().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        headers.set(STATUS, HIT);
        if (exchange.checkNotModified(answer.etag())) {
            Stream.of(
                            HttpHeaders.CONTENT_TYPE,
                            HttpHeaders.CONTENT_ENCODING,
                            HttpHeaders.CONTENT_DISPOSITION)
                    .forEach(headers::remove);
            return response.setComplete();
        }
        response.setStatusCode(HttpStatus.OK);
        headers.setContentLength(answer.body().length);
        return exchange.getRequest().getMethod().equals(HttpMethod.HEAD)
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
    }
}
