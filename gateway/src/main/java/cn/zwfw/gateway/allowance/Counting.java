package cn.zwfw.gateway.allowance;

import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a request by as long as something is left, else answers with 429. */
@Component
class Counting {

    private final Leases leases;
    private final Problems problems;
    private final MeterRegistry meters;

    Counting(Leases leases, Problems problems, MeterRegistry meters) {
        this.leases = leases;
        this.problems = problems;
        this.meters = meters;
    }

    /** What comes next, unless nothing is left. */
    Mono<Void> count(
            ServerWebExchange exchange,
            Counted counted,
            Allowance allowance,
            String who,
            Mono<Void> next) {
        return leases.take(counted, allowance, who)
                .flatMap(verdict ->
                        verdict.isAdmitted()
                                ? next
                                : refused(exchange, counted, allowance, verdict.delay()));
    }

    /** In the headers of draft-ietf-httpapi-ratelimit-headers, which a program can plan by. */
    private Mono<Void> refused(
            ServerWebExchange exchange, Counted counted, Allowance allowance, Duration delay) {
        meters.counter("zwfw.gateway.refused", "because", counted.word()).increment();
        var seconds = delay.plusSeconds(1).minusNanos(1).toSeconds();
        var headers = exchange.getResponse().getHeaders();
        headers.set(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                counted.word(), allowance.times(), allowance.within().toSeconds()));
        headers.set("RateLimit", "\"%s\";r=0;t=%d".formatted(counted.word(), seconds));
        return problems.answer(exchange, Refusal.TOO_MANY, delay);
    }
}
