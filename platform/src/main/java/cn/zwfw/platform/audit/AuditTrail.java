package cn.zwfw.platform.audit;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who did what to which thing, in the transaction of the act (A17, A19). */
@Component
@Cites(
        value = {"A17", "A19"},
        rows = "X4")
public class AuditTrail {

    private final JdbcClient database;
    private final EntryNumbers numbers;
    private final AuditCodes codes;
    private final Clock clock;

    AuditTrail(JdbcClient database, EntryNumbers numbers, AuditCodes codes, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param act past fact in kebab-case, {@code change-request.submitted}
     * @param subject what it was done to; an identifier, never content
     * @throws org.springframework.transaction.IllegalTransactionStateException outside one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Caller caller, String act, String subject, String detail) {
        var entry =
                new AuditEntry(
                        numbers.next(),
                        clock.instant(),
                        caller.id(),
                        caller.organ(),
                        caller.region(),
                        act,
                        subject,
                        detail,
                        MDC.get("traceId"));
        database.sql(
                        """
                        insert into audit_entry (id, at, person, organ, region, act, subject,
                            detail, trace_id, code, key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?)
                        """)
                .params(
                        Arrays.asList(
                                entry.id(),
                                Timestamp.from(entry.at()),
                                entry.person(),
                                entry.organ(),
                                entry.region(),
                                entry.act(),
                                entry.subject(),
                                entry.detail(),
                                entry.traceId(),
                                codes.code(entry.canonical()),
                                codes.keyId()))
                .update();
    }
}
