package cn.zwfw.gateway.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The times of requests that are answered ahead of the filters, and so of Spring's observation, in
 * the meters that it would have used.
 */
@Component
public class RequestTimes {

    private final Timer answered;
    private final Timer cancelled;

    RequestTimes(MeterRegistry meters) {
        this.answered = timer(meters, "SUCCESS", "200");
        this.cancelled = timer(meters, "UNKNOWN", "UNKNOWN");
    }

    /**
     * Of a {@code GET} that was answered with 200.
     *
     * @param isCancelled whether the caller went before he had the answer
     * @param took in nanoseconds
     */
    public void record(boolean isCancelled, long took) {
        (isCancelled ? cancelled : answered).record(took, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry meters, String outcome, String status) {
        return meters.timer(
                "http.server.requests",
                Tags.of(
                        "error", "none",
                        "exception", "none",
                        "method", "GET",
                        "outcome", outcome,
                        "status", status,
                        "uri", "UNKNOWN"));
    }
}
