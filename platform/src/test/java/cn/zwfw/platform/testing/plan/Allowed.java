package cn.zwfw.platform.testing.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be read whole, and why: {@code plans.txt} of the module that is tested, and {@code
 * platform-plans.txt} for all of them. A line is {@code bounded TABLE-OR-INDEX: reason}, {@code
 * whole CLASS.METHOD TABLE: reason} ({@code *} for any table), or {@code unasked CLASS.METHOD:
 * reason} where PostgreSQL cannot tell a plan on an empty schema.
 */
final class Allowed {

    private static final String OF_THE_MODULE = "/plans.txt";
    private static final Pattern LINE =
            Pattern.compile("((?:bounded|unasked) \\S+|whole \\S+ \\S+): (\\S.*)");

    private static final Set<String> MODULE = read(OF_THE_MODULE);
    private static final Set<String> PLATFORM = read("/platform-plans.txt");
    private static final Set<String> MET = ConcurrentHashMap.newKeySet();

    private Allowed() {}

    static boolean isModuleChecked() {
        return Allowed.class.getResource(OF_THE_MODULE) != null;
    }

    static boolean holds(AskedStatement asked, WholeRead read) {
        return Stream.of(
                                "bounded " + read.table(),
                                "bounded " + (read.index().isEmpty() ? "-" : read.index()),
                                "whole " + asked.caller() + " " + read.table(),
                                "whole " + asked.caller() + " *")
                        .filter(Allowed::met)
                        .count()
                > 0;
    }

    static boolean holdsUnasked(AskedStatement asked) {
        return met("unasked " + asked.caller());
    }

    /** Entries of the module that nothing needed so far. */
    static List<String> unmet() {
        var unmet = new TreeSet<>(MODULE);
        unmet.removeAll(MET);
        return List.copyOf(unmet);
    }

    private static boolean met(String entry) {
        MET.add(entry);
        return MODULE.contains(entry) || PLATFORM.contains(entry);
    }

    private static Set<String> read(String resource) {
        var entries = new TreeSet<String>();
        for (var line : lines(resource)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var entry = LINE.matcher(line);
                if (!entry.matches() || !entries.add(entry.group(1))) {
                    throw new IllegalStateException(resource + " is no list at: " + line);
                }
            }
        }
        return Set.copyOf(entries);
    }

    private static List<String> lines(String resource) {
        try (var stream = Allowed.class.getResourceAsStream(resource)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
