package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps of each thing the newest that was told, whatever the order in which it comes. */
@Repository
@Cites(value = "A24", rows = "S0")
public class Ledger {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient database;
    private final JsonMapper json;
    private final WholeLedger whole;
    private final List<Derived> derived;

    Ledger(JdbcClient database, JsonMapper json, WholeLedger whole, List<Derived> derived) {
        this.database = database;
        this.json = json;
        this.whole = whole;
        this.derived = List.copyOf(derived);
    }

    /** Takes in what was told, unless the same or newer is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Topic topic, ReceivedEvent event) {
        var entry = entry(topic, event);
        if (isNewer(entry)) {
            derived.forEach(each -> each.derive(entry));
        }
    }

    /** Keeps what was told, unless the same or newer is known, and derives nothing yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Topic topic, ReceivedEvent event) {
        isNewer(entry(topic, event));
    }

    private static LedgerEntry entry(Topic topic, ReceivedEvent event) {
        var data = event.data();
        long version = topic.version().isEmpty() ? 1 : data.required(topic.version()).asLong();
        return new LedgerEntry(topic, event.subject(), version, event.time(), data);
    }

    private boolean isNewer(LedgerEntry entry) {
        return database.sql(
                                """
                                insert into ledger_entry as kept
                                    (topic, key, version, told_at, data)
                                values (?, ?, ?, ?, ?::json)
                                on conflict (topic, key) do update set
                                    version = excluded.version, told_at = excluded.told_at,
                                    data = excluded.data
                                where kept.version < excluded.version
                                """)
                        .params(
                                entry.topic().name(),
                                entry.key(),
                                entry.version(),
                                Timestamp.from(entry.toldAt()),
                                json.writeValueAsString(entry.data()))
                        .update()
                == 1;
    }

    public Optional<LedgerEntry> find(Topic topic, String key) {
        return database.sql("select * from ledger_entry where topic = ? and key = ?")
                .params(topic.name(), key)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** The same, kept from all others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LedgerEntry> hold(Topic topic, String key) {
        return database.sql("select * from ledger_entry where topic = ? and key = ? for update")
                .params(topic.name(), key)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Derives again what follows from what was told, as it would by now. */
    @Transactional
    void deriveAnew(Topic topic, String key) {
        hold(topic, key).ifPresent(entry -> derived.forEach(each -> each.derive(entry)));
    }

    /**
     * Keeps it from being forgotten until the transaction ends.
     *
     * @throws cn.zwfw.platform.problem.Conflict while it is told again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdWhole() {
        database.sql("lock table " + String.join(", ", tables()) + " in access share mode")
                .update();
        whole.mustBeWhole();
    }

    /**
     * Forgets everything that was told and all that follows from it. Whoever writes these tables
     * locks the ledger's own first, and so does this: then nobody writes. Those who only read lock
     * in orders of their own, so before one of them would fail it gives way.
     *
     * @return the run that has to tell it again
     * @throws CannotAcquireLockException when somebody reads for longer; then once more
     */
    @Transactional
    UUID forget() {
        var run = UUID.randomUUID();
        database.sql("lock table ledger_entry in access exclusive mode").update();
        database.sql("set local lock_timeout = '200ms'").update();
        try {
            database.sql("truncate " + String.join(", ", tables())).update();
        } catch (UncategorizedSQLException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException reason
                    && LOCK_NOT_AVAILABLE.equals(reason.getSQLState())) {
                throw new CannotAcquireLockException("somebody reads what is forgotten", refused);
            }
            throw refused;
        }
        whole.forgotten(run);
        return run;
    }

    /**
     * The ledger's own table and those that follow from it, in the order in which they are written;
     * names of ours, never from outside.
     */
    List<String> tables() {
        return Stream.concat(
                        Stream.of("ledger_entry"),
                        derived.stream().flatMap(each -> each.tables().stream()))
                .toList();
    }

    /** SHA-256 over all rows of one of the tables, in an order of their own. */
    String digest(String table) {
        return database.sql(
                        """
                        select encode(sha256(convert_to(coalesce(
                            string_agg(md5((to_jsonb(t) - 'asked_at')::text), ''
                                order by md5((to_jsonb(t) - 'asked_at')::text)), ''), 'UTF8')), 'hex')
                        from %s as t
                        """
                                .formatted(table))
                .query(String.class)
                .single();
    }

    private LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                Topic.valueOf(row.getString("topic")),
                Objects.requireNonNull(row.getString("key")),
                row.getLong("version"),
                row.getTimestamp("told_at").toInstant(),
                json.readTree(row.getString("data")));
    }
}
