package cn.zwfw.approval.listed;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The power list's newest revisions, kept from its events; an older one never replaces a newer. */
@Repository
public class ListedItems {

    private final JdbcClient database;
    private final JsonMapper json;

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
        return database.sql("select * from listed_item where code = ?")
                .param(code)
                .query((row, _) ->
                        new ListedItem(
                                row.getString("code"),
                                row.getInt("number"),
                                row.getString("status"),
                                row.getString("type"),
                                row.getString("organ"),
                                row.getString("region"),
                                row.getString("name"),
                                json.readTree(row.getString("document")),
                                Objects.requireNonNull(row.getTimestamp("told_at")).toInstant()))
                .optional();
    }
}
