package cn.zwfw.gateway.usage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts requests that are over, in the book and for the operators. */
@Component
public class Requests {

    /** The status of those whose caller went before the answer was his. */
    public static final String CANCELLED = "cancelled";

    private static final String ANONYMOUS = "anonymous";

    private final UsageBook book;
    private final MeterRegistry meters;
    private final Clock clock;

    /** Looked up once: clients, services and statuses are few. */
    private final Map<Meant, Counter> counters = new ConcurrentHashMap<>();

    private record Meant(String client, String service, String status) {}

    Requests(UsageBook book, MeterRegistry meters, Clock clock) {
        this.book = book;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Counts one that is over.
     *
     * @param client as its token names it; none without a token
     * @param service the id of the route
     * @param status its class, {@code 2xx} to {@code 5xx}, or {@link #CANCELLED}
     */
    public void count(@Nullable String client, String service, String status) {
        var counted = book.counted(client == null ? ANONYMOUS : client);
        book.add(new Usage(counted, LocalDate.now(clock), service, status));
        counters.computeIfAbsent(new Meant(counted, service, status), this::counter).increment();
    }

    private Counter counter(Meant meant) {
        return meters.counter(
                "zwfw.gateway.requests",
                "client",
                meant.client(),
                "service",
                meant.service(),
                "status",
                meant.status());
    }
}
