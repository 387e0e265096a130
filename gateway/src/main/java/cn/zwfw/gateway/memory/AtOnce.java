package cn.zwfw.gateway.memory;

import cn.zwfw.gateway.allowance.PublicReads;
import cn.zwfw.gateway.caller.CallerNetwork;
import cn.zwfw.gateway.drain.Drain;
import cn.zwfw.gateway.header.CallerAddress;
import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.trace.Spans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers plain public reads ahead of all filters, when everything that takes is at hand: the
 * answer is known and memory sure, and the caller has something left of what was taken ahead for
 * him. Whatever is not like that goes the long way, where nothing has been counted of it yet; so
 * only filters ever refuse.
 *
 * <p>An answer is only known of what went the long way before, with the same address and the same
 * headers that matter there: path and host were let by then, and no rule of the door changes while
 * it runs.
 */
@Component
class AtOnce implements HttpHandlerDecoratorFactory {

    private final Memory memory;
    private final Hearing hearing;
    private final MemorySettings settings;
    private final CallerAddress addresses;
    private final PublicReads reads;
    private final Drain drain;
    private final Spans spans;
    private final Given given;

    AtOnce(
            Memory memory,
            Hearing hearing,
            MemorySettings settings,
            CallerAddress addresses,
            PublicReads reads,
            Drain drain,
            Spans spans,
            Given given) {
        this.memory = memory;
        this.hearing = hearing;
        this.settings = settings;
        this.addresses = addresses;
        this.reads = reads;
        this.drain = drain;
        this.spans = spans;
        this.given = given;
    }

    @Override
    public HttpHandler apply(HttpHandler filters) {
        // who collects spans wants one of every request
        if (settings.isOff() || spans.areCollected() || ManagementPort.isBehind(filters)) {
            return filters;
        }
        return (request, response) -> {
            var answered = answered(request, response);
            return answered == null ? filters.handle(request, response) : answered;
        };
    }

    private @Nullable Mono<Void> answered(ServerHttpRequest request, ServerHttpResponse response) {
        if (!isPlain(request) || drain.hasBegun()) {
            return null;
        }
        var known = memory.known(AnswerKey.asked(request));
        return known != null
                        && hearing.isSure(known.key().kind().topics())
                        && reads.take(CallerNetwork.network(addresses.address(request)))
                ? given.give(known.answer(), request, response)
                : null;
    }

    /** Whether a request asks for the whole of something, and {@link AnswerKey#asked} tells all. */
    private static boolean isPlain(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return !RememberedAnswers.isPartial(request)
                && !headers.containsHeader(HttpHeaders.AUTHORIZATION)
                && !headers.containsHeader(HttpHeaders.COOKIE)
                && !headers.containsHeader(HttpHeaders.ORIGIN)
                && saysNothingOfOtherHeaders(headers);
    }

    /** `Connection` may name headers that are meant for this hop alone. */
    private static boolean saysNothingOfOtherHeaders(HttpHeaders headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        return connection == null
                || (connection.size() == 1
                        && (connection.getFirst().equalsIgnoreCase("keep-alive")
                                || connection.getFirst().equalsIgnoreCase("close")));
    }
}
