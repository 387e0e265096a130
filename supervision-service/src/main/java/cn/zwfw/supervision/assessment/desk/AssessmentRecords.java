package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.life.AssessmentAct;
import cn.zwfw.supervision.assessment.life.AssessmentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done about assessments; a trigger of the database refuses to change or remove it. */
@Repository
@Cites(value = "A24", rows = "S6")
public class AssessmentRecords {

    private final JdbcClient database;
    private final AuditTrail audit;

    AssessmentRecords(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Adds what was done, while the assessment is held.
     *
     * @param objection which it was about, if any
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            Assessment after,
            AssessmentAct act,
            Instant at,
            Caller caller,
            @Nullable Objected objection,
            String words) {
        database.sql(
                        """
                        insert into assessment_record (assessment, seq, at, act, state, person,
                            person_name, organ, objection, upheld, words)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from assessment_record where assessment = ?
                        """)
                .params(
                        Arrays.asList(
                                after.id(),
                                Timestamp.from(at),
                                act.name(),
                                after.state().name(),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                objection == null ? null : objection.seq(),
                                objection == null ? null : objection.upheld(),
                                words,
                                after.id()))
                .update();
        var state = after.state().name();
        audit.record(
                caller,
                "assessment." + act.name().toLowerCase(Locale.ROOT),
                after.id().toString(),
                objection == null ? state : state + ", " + objection);
    }

    /** All who had a hand in what an assessment says; it is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<String> makers(UUID assessment) {
        var making =
                Arrays.stream(AssessmentAct.values())
                        .filter(AssessmentAct::isMaking)
                        .map(AssessmentAct::name)
                        .toArray(String[]::new);
        return database.sql(
                        """
                        select distinct person from assessment_record
                        where assessment = ? and act = any(cast(? as text[]))
                        """)
                .params(assessment, making)
                .query((row, _) -> Objects.requireNonNull(row.getString("person")))
                .set();
    }

    /** All of an assessment, in the order in which they happened. */
    public List<AssessmentRecord> of(UUID assessment) {
        return database.sql("select * from assessment_record where assessment = ? order by seq")
                .param(assessment)
                .query((row, _) ->
                        new AssessmentRecord(
                                row.getTimestamp("at").toInstant(),
                                AssessmentAct.valueOf(row.getString("act")),
                                AssessmentState.valueOf(row.getString("state")),
                                Objects.requireNonNull(row.getString("person_name")),
                                row.getString("organ"),
                                objected(row),
                                Objects.requireNonNull(row.getString("words"))))
                .list();
    }

    private static @Nullable Objected objected(ResultSet row) throws SQLException {
        var seq = row.getObject("objection", Integer.class);
        return seq == null ? null : new Objected(seq, row.getObject("upheld", Boolean.class));
    }
}
