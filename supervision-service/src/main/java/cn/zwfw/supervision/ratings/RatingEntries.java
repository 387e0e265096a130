package cn.zwfw.supervision.ratings;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownRating;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps of each rating what is counted of it. */
@Repository
@Cites(
        value = {"A13(1)", "A24"},
        rows = {"S0", "S6", "S7"})
class RatingEntries implements Derived {

    private final JdbcClient database;
    private final Telling telling;

    RatingEntries(JdbcClient database, Telling telling) {
        this.database = database;
        this.telling = telling;
    }

    @Override
    public List<String> tables() {
        return List.of("rating_entry");
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (entry.topic() == Topic.RATING) {
            put(telling.read(entry, KnownRating.class));
        }
    }

    private void put(KnownRating any) {
        var mending = any.rectification();
        database.sql(
                        """
                        insert into rating_entry (number, region, organ, item_code, level, bad,
                            rated_on, mending, mend_by, mended_on, unfounded)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do update set
                            level = excluded.level, bad = excluded.bad,
                            mending = excluded.mending, mend_by = excluded.mend_by,
                            mended_on = excluded.mended_on, unfounded = excluded.unfounded
                        """)
                .params(
                        Arrays.asList(
                                any.number(),
                                any.region(),
                                any.organ(),
                                any.itemCode(),
                                any.level(),
                                any.bad(),
                                CityTime.day(any.ratedAt().toInstant()),
                                mending == null ? null : mending.state(),
                                mending == null ? null : mending.dueOn(),
                                mending == null ? null : mending.doneOn(),
                                mending != null && mending.isUnfounded()))
                .update();
    }
}
