package cn.zwfw.supervision.assessment.objection;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.assessment.result.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored objections, and the rows that they strike. */
@Repository
public class Objections {

    private final JdbcClient database;

    Objections(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds one, while the assessment is held.
     *
     * @return its number, 1 for the first
     * @throws Conflict when there has been one to the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(UUID assessment, ObjectionForm form, Caller caller, Instant at) {
        return database.sql(
                        """
                        insert into assessment_objection (assessment, seq, organ, metric, evidence,
                            reason, filed_at, filed_by, filer)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?
                        from assessment_objection where assessment = ?
                        on conflict (assessment, organ, metric, evidence) do nothing
                        returning seq
                        """)
                .params(
                        Arrays.asList(
                                assessment,
                                caller.organ(),
                                form.metric(),
                                form.evidence(),
                                form.reason(),
                                Timestamp.from(at),
                                caller.id(),
                                caller.name(),
                                assessment))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Conflict.because("assessment-objection-twice"));
    }

    /** How many rows that stand it is about. */
    int standing(UUID assessment, String organ, ObjectionForm form) {
        return database.sql(
                        """
                        select count(*) from assessment_evidence
                        where assessment = ? and organ = ? and metric = ? and struck is null
                          and (cast(? as int) is null or seq = ?)
                        """)
                .params(
                        Arrays.asList(
                                assessment, organ, form.metric(), form.evidence(), form.evidence()))
                .query(Integer.class)
                .single();
    }

    Optional<Objection> find(UUID assessment, int seq) {
        return database.sql("select * from assessment_objection where assessment = ? and seq = ?")
                .params(assessment, seq)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those that he sees, in the order in which they came. */
    public List<Objection> of(UUID assessment, Sight sight, int after, int limit) {
        return database.sql(
                        """
                        select objection.* from assessment_objection as objection
                        join assessment_score as score using (assessment, organ)
                        where assessment = :assessment and seq > :after
                          and (:all or region = cast(:region as text)
                               or (organ = cast(:organ as text) and region = cast(:home as text)))
                        order by seq limit :limit
                        """)
                .param("assessment", assessment)
                .param("after", after)
                .param("all", sight.all())
                .param("region", sight.region())
                .param("organ", sight.organ())
                .param("home", sight.home())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Stores the decision, and strikes what it is about when it is upheld. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID assessment, Objection any, Decision decision, Caller caller, Instant at) {
        database.sql(
                        """
                        update assessment_objection
                        set upheld = ?, decision = ?, decided_at = ?, decided_by = ?, decider = ?
                        where assessment = ? and seq = ?
                        """)
                .params(
                        decision.upheld(),
                        decision.reason(),
                        Timestamp.from(at),
                        caller.id(),
                        caller.name(),
                        assessment,
                        any.seq())
                .update();
        if (decision.upheld()) {
            strike(assessment, any);
        }
    }

    private void strike(UUID assessment, Objection any) {
        database.sql(
                        """
                        update assessment_evidence set struck = ?
                        where assessment = ? and organ = ? and metric = ? and struck is null
                          and (cast(? as int) is null or seq = ?)
                        """)
                .params(
                        Arrays.asList(
                                any.seq(),
                                assessment,
                                any.organ(),
                                any.metric(),
                                any.evidence(),
                                any.evidence()))
                .update();
    }

    private static Objection read(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Objection(
                row.getInt("seq"),
                Objects.requireNonNull(row.getString("organ")),
                Objects.requireNonNull(row.getString("metric")),
                row.getObject("evidence", Integer.class),
                Objects.requireNonNull(row.getString("reason")),
                row.getTimestamp("filed_at").toInstant(),
                Objects.requireNonNull(row.getString("filer")),
                row.getObject("upheld", Boolean.class),
                row.getString("decision"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decider"));
    }
}
