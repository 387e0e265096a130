package cn.zwfw.supervision.watch;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has things looked at again when something has become known that concerns them. */
@Component
public class Again {

    private final JdbcClient database;
    private final Clock clock;

    Again(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Those that were begun under a publication of an item, and those under an earlier one that
     * were received since.
     *
     * @param from the first day of which more is known now; none if of no day
     */
    public void casesOf(String itemCode, int itemRevision, @Nullable LocalDate from) {
        database.sql(
                        """
                        with those as (
                            select key from watched where topic = 'CASE' and key in (
                                select number from case_entry
                                where item_code = :code and (item_revision = :revision
                                    or item_revision < :revision and received_on >= :from))
                            order by key for update)
                        update watched set at = :now from those
                        where watched.topic = 'CASE' and watched.key = those.key
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("code", itemCode)
                .param("revision", itemRevision)
                .param("from", from, Types.DATE)
                .update();
    }

    /** The cases of an application as a whole, unless somebody has it in hand, who will see. */
    public void joint(String application) {
        database.sql(
                        """
                        update watched set at = ? where (topic, key) in (
                            select topic, key from watched where topic = 'JOINT' and key = ?
                            for update skip locked)
                        """)
                .params(Timestamp.from(clock.instant()), application)
                .update();
    }
}
