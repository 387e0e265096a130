package cn.zwfw.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rehearsal found.
 *
 * @param lines in the order in which they were found
 * @param failures what should not have been
 */
record Findings(List<String> lines, List<String> failures) {

    static Findings none() {
        return new Findings(new ArrayList<>(), new ArrayList<>());
    }

    void say(String line) {
        lines.add(line);
    }

    void fail(String what) {
        failures.add(what);
    }

    void expectEmpty(String what, List<String> found) {
        if (!found.isEmpty()) {
            fail(what + ": " + found);
        }
    }

    /** Writes the report that stands in {@code docs}. */
    void write(Path report, Instant at) throws IOException {
        var text =
                new StringBuilder(
                        "# A rehearsal of backup and restore\n\nWritten by `deploy/backup/rehearse` at %s, against the platform of `deploy/local` on this machine, %d cores.\n\n"
                                .formatted(at, Runtime.getRuntime().availableProcessors()));
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append(failures.isEmpty() ? "\nNothing differed.\n" : "\nFAILED:\n\n");
        failures.forEach(line -> text.append("- ").append(line).append('\n'));
        Files.writeString(report, text, StandardCharsets.UTF_8);
    }
}
