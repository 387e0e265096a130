package cn.zwfw.exchange.report;

import cn.zwfw.exchange.canonical.CanonicalForm;
import cn.zwfw.exchange.round.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files of rows into the outbox: {@code *.jsonl}, a line for each row, {@code {"target":
 * "power-list/power-items", "row": {…}}}. A file is taken whole or, when a line cannot be read, not
 * at all; taken twice it is taken once.
 */
public record OutboxFolder(Path folder, JdbcTemplate database, TransactionTemplate transaction)
        implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxFolder.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 1000;

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public boolean advance() {
        try {
            var file = first();
            if (file.isPresent()) {
                take(file.get());
            }
            return file.isPresent();
        } catch (NoSuchFileException taken) {
            // by another client of this district
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Path> first() throws IOException {
        try (var files = Files.list(Files.createDirectories(folder))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        }
    }

    private void take(Path file) throws IOException {
        var digest = digest(file);
        try (var lines = Files.newBufferedReader(file)) {
            var count = transaction.execute(_ -> put(lines, digest));
            move(file, "taken");
            LOG.info("{}: {} lines", file.getFileName(), count);
        } catch (UnreadableLine unreadable) {
            move(file, "refused");
            LOG.error(
                    "{}: {}; nothing of it is reported",
                    file.getFileName(),
                    unreadable.getMessage());
        }
    }

    private int put(BufferedReader lines, String digest) {
        try {
            var rows = new ArrayList<Object[]>();
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(line, digest, number));
                }
                if (rows.size() == AT_ONCE) {
                    put(rows);
                }
            }
            put(rows);
            return number;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void put(List<Object[]> rows) {
        database.batchUpdate(
                """
                insert into report (target, row, file, line) values (?, ?, ?, ?)
                on conflict (file, line) do nothing
                """,
                rows);
        rows.clear();
    }

    private static Object[] row(String line, String digest, int number) {
        try {
            var read = JSON.readTree(line);
            var target = read.path("target").asString("");
            Target.of(target);
            return new Object[] {target, object(read.path("row")).toString(), digest, number};
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new UnreadableLine(number);
        }
    }

    private static JsonNode object(JsonNode row) {
        if (!row.isObject()) {
            throw new IllegalArgumentException("a row is an object");
        }
        return row;
    }

    private void move(Path file, String where) throws IOException {
        var to = Files.createDirectories(folder.resolve(where)).resolve(file.getFileName());
        Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(Path file) throws IOException {
        var sha256 = CanonicalForm.sha256();
        var buffer = new byte[1 << 16];
        try (var bytes = Files.newInputStream(file)) {
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** What the line says is not told: it may be of a person. */
    private static final class UnreadableLine extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableLine(int number) {
            super("line %d is no row with a target".formatted(number));
        }
    }
}
