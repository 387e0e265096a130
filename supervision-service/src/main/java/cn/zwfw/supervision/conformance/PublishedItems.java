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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest publication of each item, and all since the first that a case was begun under. A topic
 * keeps the newest only; what is missing is asked of its owner once, and never changes.
 */
@Repository
@Cites(value = "B16(4)", rows = "S2")
class PublishedItems implements Derived {

    private static final String TABLE = "published_item";

    private final JdbcClient database;
    private final Telling telling;
    private final WantedItems wanted;
    private final Again again;
    private final JsonMapper json;

    PublishedItems(
            JdbcClient database,
            Telling telling,
            WantedItems wanted,
            Again again,
            JsonMapper json) {
        this.database = database;
        this.telling = telling;
        this.wanted = wanted;
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

    /**
     * Lets no publication of an item come or go before the transaction ends: whoever brings one
     * waits, sees the case that is looked at, and has it looked at again.
     */
    void hold(String code) {
        hold("select pg_advisory_xact_lock_shared(hashtextextended('item ' || ?, 0))", code);
    }

    private void hold(String how, String code) {
        database.sql(how).param(code).query(_ -> {});
    }

    /**
     * Keeps it, also when its owner was asked before it was published; cases that waited for it are
     * looked at again.
     */
    void put(PublishedItem item) {
        hold("select pg_advisory_xact_lock(hashtextextended('item ' || ?, 0))", item.code());
        database.sql(
                        """
                        insert into published_item as known
                            (code, number, listed, in_force, effective_from, flow)
                        values (?, ?, ?, ?, ?, ?::json)
                        on conflict (code, number) do update set listed = excluded.listed,
                            in_force = excluded.in_force,
                            effective_from = excluded.effective_from, flow = excluded.flow
                        where excluded.listed and not known.listed
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
        leastPinned(item.code()).ifPresent(least -> wanted.addBetween(item.code(), least));
        again.casesOf(item.code(), item.number(), firstConcerned(item));
    }

    /**
     * From which day on it matters that a publication is known: while it was not, nothing could be
     * said of the days of the one before it either.
     */
    private @Nullable LocalDate firstConcerned(PublishedItem item) {
        return database
                .sql(
                        """
                        select effective_from from published_item
                        where code = ? and number <= ? and listed order by number desc limit 2
                        """)
                .params(item.code(), item.number())
                .query((row, _) -> CityTime.day(row.getTimestamp("effective_from").toInstant()))
                .list()
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Integer> leastPinned(String code) {
        return database.sql("select min(item_revision) from case_entry where item_code = ?")
                .param(code)
                .query(Integer.class)
                .optional();
    }

    /** Keeps the newest and all that cases need, as a topic that was heard late would. */
    private void forgetEarlier(String code) {
        database.sql(
                        """
                        delete from published_item as earlier where code = :code
                        and number < (select max(number) from published_item
                            where code = :code and listed)
                        and not exists (select from case_entry
                            where item_code = earlier.code and item_revision <= earlier.number)
                        """)
                .param("code", code)
                .update();
    }

    /** What is known of an item since a publication, in order; of that one its flow as well. */
    List<PublishedItem> since(String code, int number) {
        return database.sql(
                        """
                        select code, number, listed, in_force, effective_from,
                            case when number = :number then flow end as flow
                        from published_item where code = :code and number >= :number order by number
                        """)
                .param("code", code)
                .param("number", number)
                .query((row, _) -> item(row))
                .list();
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
