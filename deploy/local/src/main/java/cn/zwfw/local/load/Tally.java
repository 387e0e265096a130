package cn.zwfw.local.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What became of the requests. */
final class Tally {

    private static final int EXAMPLES = 3;

    private final Clock clock;
    private final List<Long> micros = new ArrayList<>();
    private final Map<String, Failures> failures = new TreeMap<>();
    private final AtomicReference<Instant> lastFailure = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger recovered = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    Tally(Clock clock) {
        this.clock = clock;
    }

    synchronized void served(Duration took) {
        micros.add(took.toNanos() / 1_000);
    }

    /**
     * A request that was not answered as it must be.
     *
     * @param kind a status or the name of an exception
     */
    synchronized void failed(String kind, String example) {
        var known = failures.computeIfAbsent(kind, _ -> new Failures());
        known.count.incrementAndGet();
        if (known.examples.size() < EXAMPLES) {
            known.examples.add(clock.instant() + " " + example);
        }
        lastFailure.set(clock.instant());
    }

    /** A write that failed first and was acknowledged when it was sent again. */
    void recovered() {
        recovered.incrementAndGet();
    }

    /** An errand that was due while too many were under way. */
    void skipped() {
        skipped.incrementAndGet();
    }

    synchronized int failed() {
        return failures.values().stream().mapToInt(any -> any.count.get()).sum();
    }

    /** The figures; latencies of the requests that were served, in milliseconds. */
    synchronized Map<String, Object> report(long writes) {
        var figures = new TreeMap<String, Object>();
        figures.put("requests", micros.size() + failed());
        figures.put("failed", failed());
        figures.put("recovered", recovered.get());
        figures.put("skippedErrands", skipped.get());
        figures.put("writesAcknowledged", writes);
        figures.put("lastFailure", failed() == 0 ? "" : lastFailure.get().toString());
        var kinds = new TreeMap<String, Object>();
        failures.forEach((kind, any) ->
                kinds.put(kind, Map.of("count", any.count.get(), "examples", any.examples)));
        figures.put("failures", kinds);
        figures.put("latencies", latencies());
        return figures;
    }

    private Map<String, Double> latencies() {
        var sorted = micros.stream().sorted().toList();
        var figures = new TreeMap<String, Double>();
        figures.put("p50", percentile(sorted, 50));
        figures.put("p95", percentile(sorted, 95));
        figures.put("p99", percentile(sorted, 99));
        figures.put("max", percentile(sorted, 100));
        return figures;
    }

    private static double percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        var index = (sorted.size() * percent + 99) / 100 - 1;
        return sorted.get(index) / 1_000.0;
    }

    private record Failures(AtomicInteger count, List<String> examples) {

        Failures() {
            this(new AtomicInteger(), new ArrayList<>());
        }
    }
}
