package cn.zwfw.gateway.memory;

import cn.zwfw.gateway.deprecation.Deprecations;
import cn.zwfw.gateway.route.RoutedServices;
import cn.zwfw.gateway.trace.AccessLog;
import cn.zwfw.gateway.trace.RequestTimes;
import cn.zwfw.gateway.trace.TraceHeader;
import cn.zwfw.gateway.trace.TraceParent;
import cn.zwfw.gateway.usage.Requests;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.http.server.HttpServerResponse;

/** Gives an answer that is known, and tells everybody of it who is told of any other request. */
@Component
class Given {

    private static final String GET = "GET";

    private final Deprecations deprecations;
    private final RoutedServices services;
    private final AccessLog log;
    private final Requests requests;
    private final RequestTimes times;
    private final Counter remembered;

    Given(
            Deprecations deprecations,
            RoutedServices services,
            AccessLog log,
            Requests requests,
            RequestTimes times,
            MeterRegistry meters) {
        this.deprecations = deprecations;
        this.services = services;
        this.log = log;
        this.requests = requests;
        this.times = times;
        this.remembered = counter(meters, "remembered");
    }

    static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("zwfw.gateway.memory", "outcome", outcome);
    }

    Mono<Void> give(KeptAnswer answer, ServerHttpRequest request, ServerHttpResponse response) {
        long begun = System.nanoTime();
        remembered.increment();
        var ready = ready(answer, request);
        var trace = TraceParent.of(request);
        HttpServerResponse out = ((AbstractServerHttpResponse) response).getNativeResponse();
        out.responseHeaders().add(ready.headers()).set(TraceHeader.NAME, trace.traceId());
        return out.sendObject(Unpooled.wrappedBuffer(answer.body()))
                .then()
                .doFinally(signal -> over(ready, trace, signal, begun));
    }

    private void over(Ready ready, TraceParent trace, SignalType signal, long begun) {
        var took = System.nanoTime() - begun;
        var isCancelled = signal == SignalType.CANCEL;
        times.record(isCancelled, took);
        requests.count(null, ready.service(), isCancelled ? Requests.CANCELLED : "2xx");
        log.write(trace, GET, ready.words(), isCancelled ? AccessLog.CANCELLED : "200", took);
    }

    private Ready ready(KeptAnswer answer, ServerHttpRequest request) {
        var ready = answer.ready().get();
        if (ready == null) {
            ready =
                    Ready.of(
                            answer,
                            request,
                            deprecations.of(request.getPath().pathWithinApplication()),
                            services.of(request),
                            log.words(request.getURI().getRawPath()));
            answer.ready().set(ready);
        }
        return ready;
    }
}
