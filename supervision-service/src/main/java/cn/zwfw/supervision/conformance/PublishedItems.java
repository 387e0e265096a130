package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.supervision.known.KnownEntry;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.watch.Again;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest publication of each item, and those that cases were begun under. A topic keeps the
 * newest only; what a case was begun under is asked of its owner once, and never changes.
 */
@Repository
@Cites(value = "B16(4)", rows = "S2")
class PublishedItems implements Derived {

    private static final String TABLE = "published_item";

    private final JdbcClient database;
    private final Telling telling;
    private final Again again;
    private final JsonMapper json;

    PublishedItems(JdbcClient database, Telling telling, Again again, JsonMapper json) {
        this.database = database;
        this.telling = telling;
        this.again = again;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE, WantedItems.TABLE);
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (entry.topic() == Topic.POWER_ITEM) {
            put(item(telling.read(entry, KnownEntry.class)));
        }
    }

    PublishedItem item(KnownEntry entry) {
        var flow = entry.content().path("flow");
        return new PublishedItem(
                entry.code(),
                entry.number(),
                true,
                entry.isInForce(),
                entry.effectiveFrom().toInstant(),
                flow.isObject() ? json.treeToValue(flow, Flow.class) : null);
    }

    /** Keeps it; cases that waited for it are looked at again. */
    void put(PublishedItem item) {
        database.sql(
                        """
                        insert into published_item
                            (code, number, listed, in_force, effective_from, flow)
                        values (?, ?, ?, ?, ?, ?::json) on conflict (code, number) do nothing
                        """)
                .params(
                        Arrays.asList(
                                item.code(),
                                item.number(),
                                item.listed(),
                                item.inForce(),
                                Timestamp.from(item.from()),
                                item.flow() == null ? null : json.writeValueAsString(item.flow())))
                .update();
        database.sql("delete from wanted_item where code = ? and number = ?")
                .params(item.code(), item.number())
                .update();
        forgetEarlier(item.code());
        again.casesOf(item.code(), item.number(), item.listed() ? CityTime.day(item.from()) : null);
    }

    /** Keeps the newest and what cases were begun under, as a topic that was heard late would. */
    private void forgetEarlier(String code) {
        database.sql(
                        """
                        delete from published_item as earlier where code = :code
                        and number < (select max(number) from published_item
                            where code = :code and listed)
                        and not exists (select from case_entry
                            where item_code = earlier.code and item_revision = earlier.number)
                        """)
                .param("code", code)
                .update();
    }

    Optional<PublishedItem> find(String code, int number) {
        return database.sql("select * from published_item where code = ? and number = ?")
                .params(code, number)
                .query((row, _) -> item(row))
                .optional();
    }

    Optional<PublishedItem> newest(String code) {
        return database.sql(
                        """
                        select * from published_item where code = ? and listed order by number desc limit 1
                        """)
                .param(code)
                .query((row, _) -> item(row))
                .optional();
    }

    private PublishedItem item(ResultSet row) throws SQLException {
        var flow = row.getString("flow");
        return new PublishedItem(
                Objects.requireNonNull(row.getString("code")),
                row.getInt("number"),
                row.getBoolean("listed"),
                row.getBoolean("in_force"),
                row.getTimestamp("effective_from").toInstant(),
                flow == null ? null : json.readValue(flow, Flow.class));
    }
}
