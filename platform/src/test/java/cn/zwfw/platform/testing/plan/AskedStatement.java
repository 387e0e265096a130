package cn.zwfw.platform.testing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of a service, as it was executed first by its caller with these values given and
 * those left out.
 *
 * @param schema the folders of the migrations of its database
 * @param caller class and method of the service, or of a library that works by itself
 * @param isForValues whether PostgreSQL has to make its plan anew for each values
 */
record AskedStatement(
        String schema, String caller, String sql, Map<Integer, Bound> bound, boolean isForValues) {

    private static final Pattern READS =
            Pattern.compile(
                    "(?:\\s+|--[^\\n]*\\n)*(?:select|with|insert|update|delete|merge)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACEHOLDER = Pattern.compile("'[^']*'|--[^\\n]*|\\?\\??");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Queue<AskedStatement> NEW = new ConcurrentLinkedQueue<>();

    /** Notes a statement that is about to be executed, if a service executes it. */
    static void executed(
            String schema, String sql, SortedMap<Integer, Bound> bound, boolean isForValues) {
        if (!READS.matcher(sql).lookingAt()) {
            return;
        }
        Caller.current()
                .ifPresent(caller -> {
                    var given =
                            bound.values().stream()
                                    .map(value -> value.isNull() ? "0" : "1")
                                    .collect(Collectors.joining());
                    if (SEEN.add(String.join("\n", schema, caller, given, sql))) {
                        NEW.add(
                                new AskedStatement(
                                        schema, caller, sql, Map.copyOf(bound), isForValues));
                    }
                });
    }

    /** Whether no service has executed anything. */
    static boolean areNone() {
        return SEEN.isEmpty();
    }

    /** Those that were noted since this was asked last. */
    static List<AskedStatement> takeNew() {
        var taken = new ArrayList<AskedStatement>();
        for (var next = NEW.poll(); next != null; next = NEW.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** With numbers for its values, as PostgreSQL writes it, and not as JDBC does. */
    String numbered() {
        var place = new AtomicInteger();
        return PLACEHOLDER
                .matcher(sql)
                .replaceAll(found ->
                        switch (found.group()) {
                            case "?" -> Matcher.quoteReplacement("$" + place.incrementAndGet());
                            case "??" -> "?";
                            default -> Matcher.quoteReplacement(found.group());
                        });
    }

    /** On one line. */
    String text() {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
