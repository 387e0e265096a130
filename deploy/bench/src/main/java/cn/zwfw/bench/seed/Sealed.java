package cn.zwfw.bench.seed;

import cn.zwfw.platform.personal.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/**
 * The applications of the cases: each is sealed for its own row, by the key of the service, so that
 * none can be a copy of another.
 */
final class Sealed {

    private static final int ROWS_AT_ONCE = 500;

    private Sealed() {}

    /** Fills the table from what the cases say of their applications. */
    static void fill(Tables approval, Path run, String model) throws SQLException {
        try (var context = context(run.resolve("secrets/keys/approval-service"))) {
            var vault = context.getBean(Vault.class);
            var content =
                    vault.open(
                            approval.bytes(
                                    "select content from application where id = '" + model + "'"),
                            place(model));
            var code = approval.text("select current_setting('bench.code')");
            var identity =
                    HexFormat.of()
                            .formatHex(
                                    approval.bytes(
                                            "select identity from application where id = '"
                                                    + model
                                                    + "'"));
            var rows =
                    approval.copy()
                            .copyOut(
                                    "copy (select application, code, applicant, received_at from bench_case) to stdout");
            // a copy in needs a connection of its own
            try (var target = new Tables(run, "approval", Map.of())) {
                var in =
                        target.copy()
                                .copyIn(
                                        "copy application (id, version, owner, content, identity, submitted_at, changed_at) from stdin");
                var lines = new StringBuilder();
                var count = 0;
                for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                    var cells = new String(row, StandardCharsets.UTF_8).strip().split("\t", -1);
                    var sealed = vault.seal(content.replace(code, cells[1]), place(cells[0]));
                    lines.append(cells[0]).append("\t2\t").append(cells[2]).append("\t\\\\x");
                    lines.append(HexFormat.of().formatHex(sealed))
                            .append("\t\\\\x")
                            .append(identity);
                    lines.append('\t').append(cells[3]).append('\t').append(cells[3]).append('\n');
                    if (++count % ROWS_AT_ONCE == 0) {
                        write(in, lines);
                    }
                }
                write(in, lines);
                in.endCopy();
            }
        }
    }

    private static void write(CopyIn in, StringBuilder lines) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static String place(String application) {
        return "approval.application:" + application;
    }

    /** The vault as the service has it, with the service's own keys. */
    private static AnnotationConfigApplicationContext context(Path keys) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("keys", settings(keys)));
        context.register(OnlyTheVault.class);
        context.refresh();
        return context;
    }

    private static Map<String, Object> settings(Path keys) {
        var settings = new HashMap<String, Object>();
        try (var files = Files.list(keys)) {
            for (var file : files.toList()) {
                settings.put(file.getFileName().toString(), Files.readString(file).strip());
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return settings;
    }

    /** Nothing else of the platform: the other beans are lazy, and nobody asks for them. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "cn.zwfw.platform.personal.vault",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*PersonalConfiguration"))
    static class OnlyTheVault {}
}
