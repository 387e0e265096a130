package cn.zwfw.supervision.watch;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has cases looked at again when something has become known that concerns them. */
@Component
public class Again {

    private final JdbcClient database;
    private final Clock clock;

    Again(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that were begun under a publication of an item. */
    public void casesOf(String itemCode, int itemRevision) {
        database.sql(
                        """
                        update watched set at = ? where topic = 'CASE' and key in (
                            select number from case_entry
                            where item_code = ? and item_revision = ?)
                        """)
                .params(Timestamp.from(clock.instant()), itemCode, itemRevision)
                .update();
    }
}
