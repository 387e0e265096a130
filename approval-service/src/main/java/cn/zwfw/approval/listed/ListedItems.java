package cn.zwfw.approval.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The power list's newest revisions, kept from its events; an older one never replaces a newer. */
@Repository
public class ListedItems {

    /** No revision has this number. */
    private static final int NONE = -1;

    /** Documents, which are long, that need not be read again while their number stands. */
    private static final int AT_HAND = 200;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Map<String, ListedItem> read =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ListedItem> eldest) {
                    return size() > AT_HAND;
                }
            };

    ListedItems(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void put(ListedItem item) {
        database.sql(
                        """
                        insert into listed_item as kept
                            (code, number, status, type, organ, region, name, document, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                        on conflict (code) do update set
                            number = excluded.number, status = excluded.status,
                            type = excluded.type, organ = excluded.organ,
                            region = excluded.region, name = excluded.name,
                            document = excluded.document, told_at = excluded.told_at
                        where kept.number < excluded.number
                        """)
                .params(
                        item.code(),
                        item.number(),
                        item.status(),
                        item.type(),
                        item.organ(),
                        item.region(),
                        item.name(),
                        json.writeValueAsString(item.document()),
                        Timestamp.from(item.toldAt()))
                .update();
    }

    /** Whether the organ has any item at this level. */
    public boolean hasItems(String organ, String region) {
        return database.sql(
                        "select exists (select from listed_item where organ = ? and region = ?)")
                .params(organ, region)
                .query(Boolean.class)
                .single();
    }

    public Optional<ListedItem> find(String code) {
        var known = atHand(code);
        return database.sql(
                        """
                        select code, number, status, type, organ, region, name, told_at,
                            case when number <> ? then document end as document
                        from listed_item where code = ?
                        """)
                .params(known == null ? NONE : known.number(), code)
                .query((row, _) -> {
                    var written = row.getString("document");
                    var document =
                            known != null && written == null
                                    ? known.document()
                                    : json.readTree(Objects.requireNonNull(written));
                    return item(row, document);
                })
                .optional()
                .map(this::keep);
    }

    private static ListedItem item(ResultSet row, JsonNode document) throws SQLException {
        return new ListedItem(
                row.getString("code"),
                row.getInt("number"),
                row.getString("status"),
                row.getString("type"),
                row.getString("organ"),
                row.getString("region"),
                row.getString("name"),
                document,
                Objects.requireNonNull(row.getTimestamp("told_at")).toInstant());
    }

    private @Nullable ListedItem atHand(String code) {
        synchronized (read) {
            return read.get(code);
        }
    }

    private ListedItem keep(ListedItem item) {
        synchronized (read) {
            read.put(item.code(), item);
        }
        return item;
    }
}
