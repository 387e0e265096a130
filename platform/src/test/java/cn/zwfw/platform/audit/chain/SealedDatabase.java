package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.testing.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of a service with a trail, and the hand of somebody who may do everything in it. */
public final class SealedDatabase {

    public static final String SERVICE = "thing-service";

    private static final Caller PERSON =
            new Caller("p1", "张某", "11620100013900001G", "620100", Set.of(Duty.EDITOR));

    private final String url = TestDatabase.create();
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Trail trail;
    private final Clock clock;

    public SealedDatabase(Clock clock) {
        var source = connections(url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.audit = TestTrail.of(database, TestTrail.codes(), clock);
        this.trail = new Trail(database);
        this.clock = clock;
    }

    private static HikariDataSource connections(String url) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername("postgres");
        source.setPassword("postgres");
        // every test has a database of its own
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
        return source;
    }

    public String url() {
        return url;
    }

    public Trail trail() {
        return trail;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    /** One transaction with an entry for each subject. */
    public void write(String... subjects) {
        transaction.executeWithoutResult(_ -> Stream.of(subjects).forEach(this::writeHere));
    }

    /** An entry in the transaction of whoever calls. */
    public void writeHere(String subject) {
        audit.record(PERSON, "thing.changed", subject, "");
    }

    /** As entries were written before there was a chain. */
    void writeWithoutChain(String subject) {
        database.sql(
                        """
                        insert into audit_entry (id, at, person, organ, region, act, subject, detail,
                            trace_id)
                        values (nextval('audit_entry_number'), ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Timestamp.from(clock.instant()),
                                PERSON.id(),
                                PERSON.organ(),
                                PERSON.region(),
                                "thing.changed",
                                subject,
                                "",
                                null))
                .update();
    }

    public Optional<Batch> seal() {
        return seal(TestTrail.codes());
    }

    public Optional<Batch> seal(AuditCodes codes) {
        var sealer = new Sealer(trail, codes, SERVICE, clock);
        return transaction.execute(_ -> sealer.next());
    }

    /** All that was told of the batches. */
    public List<Anchor> anchors() {
        return trail.after(0, Integer.MAX_VALUE).stream()
                .map(batch -> Anchor.of(SERVICE, batch))
                .toList();
    }

    /** What no trigger stops, for whoever owns the tables can take them away. */
    public void tamper(String sql, Object... values) {
        transaction.executeWithoutResult(_ -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql(sql).params(Arrays.asList(values)).update();
        });
    }

    /** As the service itself would. */
    void run(String sql) {
        database.sql(sql).update();
    }

    public long idOf(String subject) {
        return database.sql("select id from audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    public long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
