package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownCase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publications that cases are held against and that nobody has told here. */
@Repository
@Cites(value = "B16(4)", rows = "S2")
class WantedItems {

    static final String TABLE = "wanted_item";

    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    WantedItems(JdbcClient database) {
        this.database = database;
    }

    void add(KnownCase any) {
        database.sql("insert into wanted_item (code, number) values (?, ?) on conflict do nothing")
                .params(any.itemCode(), any.itemRevision())
                .update();
    }

    /** All that are missing between a publication and the newest; the rest once some are there. */
    void addBetween(String code, int number) {
        database.sql(
                        """
                        insert into wanted_item (code, number)
                        select :code, missing from generate_series(:number + 1,
                            (select max(number) - 1 from published_item
                            where code = :code and listed)) as missing
                        where not exists (select from published_item
                            where code = :code and number = missing)
                        order by missing limit :most on conflict do nothing
                        """)
                .param("code", code)
                .param("number", number)
                .param("most", AT_ONCE)
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
