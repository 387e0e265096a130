package cn.zwfw.bench.result;

import io.gatling.app.Gatling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The machine and what ran on it. */
final class Facts {

    private Facts() {}

    /** Facts by name; what cannot be found out is left out. */
    static Map<String, String> ofThisMachine() throws IOException {
        var facts = new TreeMap<String, String>();
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", line("/proc/cpuinfo", "model name"));
        facts.put("memory", line("/proc/meminfo", "MemTotal"));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vendor") + " " + Runtime.version());
        for (var told : new String[] {"commit", "nginx", "wrk", "options"}) {
            facts.put(told, System.getProperty("bench." + told, ""));
        }
        facts.put(
                "gatling",
                Objects.requireNonNullElse(
                        Gatling.class.getPackage().getImplementationVersion(), ""));
        facts.putAll(database());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static String line(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Of a platform that runs. */
    private static Map<String, String> database() throws IOException {
        var url = System.getProperty("bench.database", "");
        var secret = Path.of(System.getProperty("bench.password", ""));
        if (url.isEmpty() || !Files.isRegularFile(secret)) {
            return Map.of();
        }
        var password = Files.readString(secret).strip();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select current_setting('server_version'), current_setting('shared_buffers'),
                                       current_setting('fsync') || ', synchronous_commit '
                                           || current_setting('synchronous_commit')
                                """)) {
            row.next();
            return Map.of(
                    "postgresql", row.getString(1),
                    "shared buffers", row.getString(2),
                    "fsync", row.getString(3));
        } catch (SQLException _) {
            return Map.of();
        }
    }
}
