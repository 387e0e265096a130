package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.event.parking.DatabaseAway;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Derives anew what follows from the ledger, one thing at a time, while it goes on hearing. */
@Component
class Anew {

    private static final Logger log = LoggerFactory.getLogger(Anew.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final Ledger ledger;
    private final RetryTemplate again;

    Anew(
            JdbcClient database,
            Ledger ledger,
            @Value("${zwfw.history.patience:1m}") Duration patience) {
        this.database = database;
        this.ledger = ledger;
        this.again = DatabaseAway.waitedFor(patience);
    }

    /**
     * All things of a topic.
     *
     * @return of how many nothing could be derived
     */
    long derive(Topic topic) {
        long failed = 0;
        for (var page = page(topic, ""); !page.isEmpty(); page = page(topic, page.getLast())) {
            failed += page.stream().filter(key -> !isDerived(topic, key)).count();
        }
        return failed;
    }

    private boolean isDerived(Topic topic, String key) {
        try {
            again.invoke((Runnable) () -> ledger.deriveAnew(topic, key));
            return true;
        } catch (RuntimeException failed) {
            if (DatabaseAway.orBusyCauses(failed)) {
                throw failed;
            }
            log.error("{} {} could not be derived anew", topic, key, failed);
            return false;
        }
    }

    private List<String> page(Topic topic, String after) {
        return database.sql(
                        """
                        select key from ledger_entry where topic = ? and key > ? order by key limit ?
                        """)
                .params(topic.name(), after, AT_ONCE)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
