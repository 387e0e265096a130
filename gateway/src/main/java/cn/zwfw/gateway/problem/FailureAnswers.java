package cn.zwfw.gateway.problem;

import cn.zwfw.gateway.trace.TraceParent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one place where failures become answers; stack traces stay in the log. */
@Component
@Order(FailureAnswers.BEFORE_BOOT)
class FailureAnswers implements ErrorWebExceptionHandler {

    /** Boot's own handler, which may answer in HTML, stands at -1. */
    static final int BEFORE_BOOT = -2;

    private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);

    private final Problems problems;

    FailureAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var refusal = Failures.refusal(failure);
        TraceParent.of(exchange).inLog(() -> log(refusal, failure));
        if (refusal == Refusal.BODY_TOO_LARGE) {
            exchange.getResponse().getHeaders().setConnection("close");
        }
        return problems.answer(exchange, refusal);
    }

    private static void log(Refusal refusal, Throwable failure) {
        if (refusal == Refusal.INTERNAL) {
            log.error("unexpected failure", failure);
        } else if (refusal.passes()) {
            log.warn("{}: {}", refusal.code(), failure.toString());
        }
    }
}
