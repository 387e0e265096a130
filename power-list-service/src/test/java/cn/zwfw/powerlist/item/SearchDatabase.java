package cn.zwfw.powerlist.item;

import cn.zwfw.platform.testing.MigratedDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The service's own schema with many items in it. */
final class SearchDatabase {

    private static final String COLUMNS =
            "code, name, type, organ, region, standing, audience, words, document";

    private final JsonMapper json = JsonMapper.builder().build();
    private final DataSource source;

    /**
     * Makes the schema.
     *
     * @param url of an empty database, with a superuser; none for one of the tests' own
     */
    SearchDatabase(@Nullable String url) {
        source = MigratedDatabase.at(url, "power-list-service");
    }

    DataSource source() {
        return source;
    }

    /** Fills the table as fast as it goes: the indexes are built afterwards. */
    void fill(int items) {
        var database = new JdbcTemplate(source);
        database.execute(
                """
                update pg_index set indisready = false, indisvalid = false
                where indrelid = 'power_item'::regclass and not indisprimary
                """);
        database.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            copy(connection, items);
                            return null;
                        });
        database.execute("set maintenance_work_mem = '1GB'");
        database.execute("reindex table power_item");
        database.execute("vacuum analyze power_item");
    }

    private void copy(Connection connection, int count) throws SQLException {
        var command = "copy power_item (" + COLUMNS + ") from stdin (format csv)";
        var items = new ManyItems(count);
        try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command);
                var lines =
                        new BufferedWriter(
                                new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            for (int n = 0; n < count; n++) {
                write(lines, items.item(n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer line, ManyItems.Listed listed) throws IOException {
        var item = listed.item();
        var code = item.code();
        cell(line, code, ',');
        cell(line, item.name(), ',');
        cell(line, item.type().code(), ',');
        cell(line, item.organ(), ',');
        cell(line, listed.region(), ',');
        cell(line, listed.standing(), ',');
        cell(
                line,
                item.audience().stream()
                        .map(Audience::code)
                        .collect(Collectors.joining(",", "{", "}")),
                ',');
        cell(line, PowerItems.words(item), ',');
        cell(line, json.writeValueAsString(Map.of("code", code, "content", item)), '\n');
    }

    private static void cell(Writer line, String text, char end) throws IOException {
        line.append('"').append(text.replace("\"", "\"\"")).append('"').append(end);
    }
}
