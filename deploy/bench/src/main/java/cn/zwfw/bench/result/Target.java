package cn.zwfw.bench.result;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has to be reached: a figure of a series, or two of them divided or subtracted, against a
 * bound: {@code gateway.p99 / nginx.p99 <= 4}. A figure may name the number of rows it is of:
 * {@code cycle.throughput@1000000}.
 */
record Target(String text) {

    private static final Pattern FORM =
            Pattern.compile("(\\S+)(?: ([/-]) (\\S+))? (<=|>=) ([0-9.]+)");
    private static final Pattern TERM = Pattern.compile("([^.]+)\\.([^@]+)(?:@([0-9]+))?");

    Target {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no target: " + text);
        }
    }

    /**
     * What was reached.
     *
     * @param results the figures for a number of rows, the empty text standing for this run's
     * @return none when one of the figures was not measured
     */
    Optional<Double> reached(BiFunction<String, Name, Optional<Double>> results) {
        var form = parts();
        var first = value(form.group(1), results);
        if (form.group(2) == null) {
            return first;
        }
        return first.flatMap(one ->
                value(form.group(3), results)
                        .map(other -> form.group(2).equals("/") ? one / other : one - other));
    }

    /** Whether so much is enough. */
    boolean isMet(double reached) {
        var form = parts();
        var bound = Double.parseDouble(form.group(5));
        return form.group(4).equals("<=") ? reached <= bound : reached >= bound;
    }

    /** The first figure that it is about. */
    Name first() {
        return name(term(parts().group(1)));
    }

    private static Optional<Double> value(
            String term, BiFunction<String, Name, Optional<Double>> results) {
        var form = term(term);
        return results.apply(form.group(3) == null ? "" : form.group(3), name(form));
    }

    private static Name name(Matcher term) {
        return new Name(term.group(1), term.group(2));
    }

    private static Matcher term(String text) {
        return matched(TERM.matcher(text), text);
    }

    private Matcher parts() {
        return matched(FORM.matcher(text), text);
    }

    private static Matcher matched(Matcher matcher, String text) {
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no figure: " + text);
        }
        return matcher;
    }

    /** A figure of a series. */
    record Name(String series, String figure) {}
}
