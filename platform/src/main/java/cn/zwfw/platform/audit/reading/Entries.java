package cn.zwfw.platform.audit.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditEntry;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Entries as they were written, the newest first; that somebody read them is one itself. */
@Repository
@Cites(
        value = {"A17", "A19"},
        rows = {"X4", "X5"})
class Entries {

    private static final int PARTS = 2;

    private final JdbcClient database;
    private final AuditTrail audit;

    Entries(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    public List<AuditEntry> read(Caller auditor, EntryQuery query, int limit) {
        var found = find(query, limit);
        audit.record(auditor, "audit-trail.read", "audit-trail", query.said());
        return found;
    }

    private List<AuditEntry> find(EntryQuery query, int limit) {
        var place = query.after() == null ? null : query.after().split("-", PARTS);
        return database.sql(
                        """
                        select id, at, person, organ, region, act, subject, detail, trace_id
                        from audit_entry
                        where (cast(:person as text) is null or person = :person)
                          and (cast(:subject as text) is null or subject = :subject)
                          and (cast(:act as text) is null or starts_with(act, :act))
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:to as timestamptz) is null or at < :to)
                          and (cast(:last_at as timestamptz) is null
                               or (at, id) < (cast(:last_at as timestamptz), :last_id))
                        order by at desc, id desc limit :limit
                        """)
                .param("person", query.person())
                .param("subject", query.subject())
                .param("act", query.act())
                .param("from", query.from())
                .param("to", query.to())
                .param("last_at", place == null ? null : at(Long.parseLong(place[0])))
                .param("last_id", place == null ? null : Long.parseLong(place[1]))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Where the page after this entry goes on. */
    static String place(AuditEntry entry) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()) + "-" + entry.id();
    }

    private static OffsetDateTime at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                text(row, "person"),
                row.getString("organ"),
                row.getString("region"),
                text(row, "act"),
                text(row, "subject"),
                text(row, "detail"),
                row.getString("trace_id"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
