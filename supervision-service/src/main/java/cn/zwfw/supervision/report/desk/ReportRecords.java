package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportAct;
import cn.zwfw.supervision.report.life.ReportState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done about reports, with the figures as the government was given them; a trigger of the
 * database refuses to change or remove it.
 */
@Repository
@Cites(value = "A14", rows = "S7")
class ReportRecords {

    private final JdbcClient database;

    ReportRecords(JdbcClient database) {
        this.database = database;
    }

    /** Adds what was done, while the report is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Report after, ReportAct act, Instant at, Caller caller, String words) {
        database.sql(
                        """
                        insert into report_record (report, seq, at, act, state, person,
                            person_name, organ, words, figures)
                        select id, (select count(*) + 1 from report_record where report = id),
                            ?, ?, ?, ?, ?, ?, ?, case when cast(? as boolean) then figures end
                        from report where id = ?
                        """)
                .params(
                        Arrays.asList(
                                Timestamp.from(at),
                                act.name(),
                                after.state().name(),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                words,
                                act == ReportAct.SEND,
                                after.id()))
                .update();
    }

    /** All of a report, in the order in which they happened. */
    List<Done> of(UUID report) {
        return database.sql(
                        """
                        select at, act, state, person_name, organ, words from report_record
                        where report = ? order by seq
                        """)
                .param(report)
                .query((row, _) ->
                        new Done(
                                row.getTimestamp("at").toInstant(),
                                ReportAct.valueOf(row.getString("act")),
                                ReportState.valueOf(row.getString("state")),
                                Objects.requireNonNull(row.getString("person_name")),
                                row.getString("organ"),
                                Objects.requireNonNull(row.getString("words"))))
                .list();
    }

    /** Whether the person had a hand in it. */
    boolean isBy(UUID report, String person) {
        return database.sql(
                        "select exists (select from report_record where report = ? and person = ?"
                                + " and act <> all(array['ACKNOWLEDGE', 'RETURN']))")
                .params(report, person)
                .query(Boolean.class)
                .single();
    }

    /**
     * That something was done.
     *
     * @param words reason, opinion or remarks; may be empty
     */
    record Done(
            Instant at,
            ReportAct act,
            ReportState state,
            String personName,
            @Nullable String organ,
            String words) {}
}
