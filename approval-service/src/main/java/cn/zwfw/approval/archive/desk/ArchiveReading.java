package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchiveSweep;
import cn.zwfw.approval.archive.ArchivedCase;
import cn.zwfw.approval.archive.ArchivedCases;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done in the archive and must leave a trace. */
@Component
@Cites(
        value = {"A17", "A18"},
        rows = "V8")
class ArchiveReading {

    private final ArchivedCases archived;
    private final ArchiveSweep sweep;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArchiveReading(
            ArchivedCases archived,
            ArchiveSweep sweep,
            AuditTrail audit,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.archived = archived;
        this.sweep = sweep;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** That somebody looked for a person; for whom, nobody needs to know. */
    void searched(Caller caller) {
        record(caller, "archive.searched-by-identity", "archive", "");
    }

    /**
     * The case whose package somebody takes.
     *
     * @throws NotFound when there is none, or it was destroyed
     */
    ArchivedCase taken(Caller caller, String number) {
        var any = archived.find(number).orElseThrow(() -> notFound(number));
        ArchiveAccess.mustRead(caller, any);
        if (any.destroyed() != null) {
            throw notFound(number);
        }
        record(caller, "archive.package-taken", number, "");
        return any;
    }

    /**
     * Destroys a package whose time is over: its key at once, in the transaction, its file after
     * it.
     *
     * @throws Conflict while it has to be kept
     */
    ArchivedCase destroy(Caller caller, String number, String reason) {
        var any = archived.find(number).orElseThrow(() -> notFound(number));
        ArchiveAccess.mustDestroy(caller, any);
        var until = any.retainUntil();
        if (until == null || !until.isBefore(CityTime.today(clock))) {
            throw Conflict.because("archive-retained", any.retention().label());
        }
        transaction.executeWithoutResult(_ -> {
            var first =
                    database.sql(
                                    """
                                    insert into archive_destruction
                                        (case_number, at, person, person_name, reason)
                                    values (?, ?, ?, ?, ?) on conflict do nothing
                                    """)
                            .params(
                                    number,
                                    Timestamp.from(clock.instant()),
                                    caller.id(),
                                    caller.name(),
                                    reason)
                            .update();
            if (first == 0) {
                throw Conflict.because("archive-destroyed");
            }
            database.sql("delete from archive_key where case_number = ?").param(number).update();
            database.sql("insert into archive_discard (file) values (?)")
                    .param(any.file())
                    .update();
            audit.record(caller, "archive.package-destroyed", number, reason);
        });
        sweep.discard();
        return archived.find(number).orElseThrow();
    }

    private void record(Caller caller, String act, String subject, String detail) {
        transaction.executeWithoutResult(_ -> audit.record(caller, act, subject, detail));
    }

    private static NotFound notFound(String number) {
        return NotFound.of("archive-package", number);
    }
}
