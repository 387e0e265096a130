package cn.zwfw.platform.audit;

import cn.zwfw.platform.access.Caller;
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
public class AuditTrail {

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
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
        database.sql(
                        """
                        insert into audit_entry (at, person, organ, region, act, subject, detail, trace_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Timestamp.from(clock.instant()),
                                caller.id(),
                                caller.organ(),
                                caller.region(),
                                act,
                                subject,
                                detail,
                                MDC.get("traceId")))
                .update();
    }
}
