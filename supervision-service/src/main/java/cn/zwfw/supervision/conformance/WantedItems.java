package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownCase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publications that cases were begun under and that nobody has told here. */
@Repository
@Cites(value = "B16(4)", rows = "S2")
class WantedItems {

    static final String TABLE = "wanted_item";

    private final JdbcClient database;

    WantedItems(JdbcClient database) {
        this.database = database;
    }

    void add(KnownCase any) {
        database.sql("insert into wanted_item (code, number) values (?, ?) on conflict do nothing")
                .params(any.itemCode(), any.itemRevision())
                .update();
    }

    /** Some that were not asked for since. */
    List<Wanted> notAskedSince(Instant moment, int limit) {
        return database.sql(
                        """
                        select code, number from wanted_item
                        where asked_at is null or asked_at < ? order by code, number limit ?
                        """)
                .params(Timestamp.from(moment), limit)
                .query((row, _) ->
                        new Wanted(
                                Objects.requireNonNull(row.getString("code")),
                                row.getInt("number")))
                .list();
    }

    void asked(Wanted any, Instant at) {
        database.sql("update wanted_item set asked_at = ? where code = ? and number = ?")
                .params(Timestamp.from(at), any.code(), any.number())
                .update();
    }

    /** A publication of an item. */
    record Wanted(String code, int number) {}
}
