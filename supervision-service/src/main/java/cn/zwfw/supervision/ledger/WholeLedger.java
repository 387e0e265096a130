package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether everything that was told is in the ledger, or it was forgotten and is told again. */
@Repository
@Cites(
        value = "A24",
        rows = {"S0", "S6", "S7"})
public class WholeLedger {

    private final JdbcClient database;
    private final Clock clock;

    WholeLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Refuses to count half of a ledger. Whoever counts holds a table of the ledger before, so that
     * it is not forgotten meanwhile.
     *
     * @throws Conflict while it is told again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBeWhole() {
        if (since().isPresent()) {
            throw Conflict.because("ledger-rebuilding");
        }
    }

    /** Since when it has not been whole. */
    Optional<Instant> since() {
        return database.sql("select since from ledger_rebuilding")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** It is forgotten in this transaction, and not whole until this run has told all of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(UUID run) {
        database.sql(
                        """
                        insert into ledger_rebuilding (run, since) values (?, ?)
                        on conflict (one) do update set run = excluded.run, since = excluded.since
                        """)
                .params(run, Timestamp.from(clock.instant()))
                .update();
    }

    /** This run has told all of it; if another has forgotten it since, that one has to. */
    @Transactional
    void told(UUID run) {
        database.sql("delete from ledger_rebuilding where run = ?").param(run).update();
    }
}
