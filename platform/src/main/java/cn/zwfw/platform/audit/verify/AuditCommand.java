package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.chain.Anchor;
import cn.zwfw.platform.audit.chain.Trail;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The auditor's command, without a service: {@code export SERVICE TO} writes the trail of the
 * database that the environment names ({@code SPRING_DATASOURCE_URL}, {@code _USERNAME}, {@code
 * _PASSWORD}); {@code verify FILE TO [--anchors=FILE] [--keys=FOLDER]} writes what was done to an
 * exported one. It ends with 0 when nothing was, with 1 when something was, with 2 when it was
 * called wrongly.
 */
@Cites(value = "A19", rows = "X4")
public final class AuditCommand {

    private static final int SOUND = 0;
    private static final int FOUND = 1;
    private static final int MISUSED = 2;
    private static final int ARGUMENTS = 3;
    private static final String KEY = "zwfw.audit.keys.";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> environment;
    private final InstantSource clock;

    AuditCommand(Map<String, String> environment, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /** Runs the command and ends the process with its result. */
    public static void main(String[] arguments) throws IOException {
        System.exit(new AuditCommand(System.getenv(), InstantSource.system()).run(arguments));
    }

    int run(String... arguments) throws IOException {
        var given = new DefaultApplicationArguments(arguments);
        var words = given.getNonOptionArgs();
        if (words.size() != ARGUMENTS) {
            return MISUSED;
        }
        try (var out = new PrintStream(words.getLast(), StandardCharsets.UTF_8)) {
            return switch (words.getFirst()) {
                case "export" -> export(words.get(1), out);
                case "verify" ->
                        verify(
                                Path.of(words.get(1)),
                                only(given.getOptionValues("anchors")),
                                only(given.getOptionValues("keys")),
                                out);
                default -> MISUSED;
            };
        }
    }

    private int export(String service, PrintStream out) {
        var database =
                new DriverManagerDataSource(
                        set("SPRING_DATASOURCE_URL"),
                        set("SPRING_DATASOURCE_USERNAME"),
                        set("SPRING_DATASOURCE_PASSWORD"));
        var trail = new StoredTrail(new Trail(JdbcClient.create(database)));
        new TrailFile(json).write(service, trail, out);
        return SOUND;
    }

    private int verify(Path file, @Nullable String anchors, @Nullable String keys, PrintStream out)
            throws IOException {
        var files = new TrailFile(json);
        var told = anchors == null ? List.<Anchor>of() : files.anchors(Path.of(anchors));
        try (var reader = Files.newBufferedReader(file)) {
            var opened = files.open(reader);
            var verdict =
                    new Verification(opened.service(), codes(keys), told)
                            .of(opened.links(), opened::pending, clock.instant());
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(verdict));
            return verdict.isSound() ? SOUND : FOUND;
        }
    }

    /** The folder has a file for each key, as a service's folder of secrets has. */
    private AuditCodes codes(@Nullable String folder) throws IOException {
        var provider = environment.get("ZWFW_AUDIT_PROVIDER");
        if (folder == null) {
            return AuditCodes.withoutKeys(provider);
        }
        var keys = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(Path.of(folder), KEY + "*")) {
            for (Path any : files) {
                var name = Objects.requireNonNull(any.getFileName()).toString();
                keys.put(name.substring(KEY.length()), Files.readString(any).strip());
            }
        }
        var any = keys.keySet().stream().findFirst().orElse(null);
        return AuditCodes.of(keys, any, "SHA-256", provider);
    }

    private String set(String name) {
        return Objects.requireNonNull(environment.get(name), () -> name + " is not set");
    }

    private static @Nullable String only(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
