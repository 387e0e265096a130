package cn.zwfw.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done during a run, one after the other, and the figures of it. */
final class Course {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private final List<Done> all = new ArrayList<>();

    /**
     * Something is over.
     *
     * @param began by {@link System#nanoTime}
     */
    synchronized void add(long began, long ended, boolean failed) {
        all.add(new Done(began, ended, failed));
    }

    /**
     * Throughput a second, latencies in milliseconds and errors of what ended in a time.
     *
     * @param from by {@link System#nanoTime}
     */
    synchronized Map<String, Double> figures(long from, long to) {
        var within = all.stream().filter(done -> done.ended >= from && done.ended <= to).toList();
        var times = times(within);
        var figures = new TreeMap<String, Double>();
        figures.put("throughput", times.length / ((to - from) / NANOS_A_SECOND));
        figures.put("p50", percentile(times, 50));
        figures.put("p95", percentile(times, 95));
        figures.put("p99", percentile(times, 99));
        figures.put("max", percentile(times, 100));
        figures.put("errors", (double) within.stream().filter(Done::failed).count());
        return figures;
    }

    /** The latency, in milliseconds, that so many of a hundred that ended in a time stay below. */
    synchronized double percentile(long from, long to, int percent) {
        return percentile(
                times(all.stream().filter(d -> d.ended >= from && d.ended <= to).toList()),
                percent);
    }

    private static double[] times(List<Done> done) {
        return done.stream()
                .filter(one -> !one.failed)
                .mapToDouble(one -> (one.ended - one.began) / NANOS_A_MILLI)
                .sorted()
                .toArray();
    }

    /** Of values in order; 0 when there are none. */
    static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length * percent + 99) / 100 - 1];
    }

    /** Figures as one line of JSON. */
    static String json(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure ->
                        "\"%s\": %s"
                                .formatted(
                                        figure.getKey(),
                                        String.format(Locale.ROOT, "%.3f", figure.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Figures of times that were taken elsewhere, in milliseconds. */
    static Map<String, Double> ofTimes(List<Double> millis, double seconds) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var figures = new TreeMap<String, Double>();
        figures.put("throughput", sorted.length / seconds);
        figures.put("mean", Arrays.stream(sorted).average().orElse(0));
        for (int percent : new int[] {50, 95, 99}) {
            figures.put("p" + percent, percentile(sorted, percent));
        }
        figures.put("max", percentile(sorted, 100));
        return figures;
    }

    private record Done(long began, long ended, boolean failed) {}
}
