package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored reports. */
@Repository
class ReportShelf {

    private final JdbcClient database;
    private final JsonMapper json;

    ReportShelf(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    /** Whether there was no such edition yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Report any) {
        return database.sql(
                                """
                                insert into report (id, version, region, period, edition, corrects,
                                    maker, remarks, state, counted_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (region, period, edition) where state <> 'WITHDRAWN'
                                    do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        any.id(),
                                        any.version(),
                                        any.region(),
                                        any.period().code(),
                                        any.edition(),
                                        any.corrects(),
                                        any.maker(),
                                        any.remarks(),
                                        any.state().name(),
                                        Timestamp.from(any.countedAt())))
                        .update()
                == 1;
    }

    /** Stores what it has become; it is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Report any) {
        database.sql(
                        """
                        update report set version = :version, remarks = :remarks, state = :state,
                            counted_at = :counted, sent_at = :sent, acknowledged_at = :acknowledged
                        where id = :id
                        """)
                .param("id", any.id())
                .param("version", any.version())
                .param("remarks", any.remarks())
                .param("state", any.state().name())
                .param("counted", Timestamp.from(any.countedAt()))
                .param("sent", stamp(any.sentAt()))
                .param("acknowledged", stamp(any.acknowledgedAt()))
                .update();
    }

    /** Adds what was counted for a report; what was counted before stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addFigures(UUID id, Figures figures) {
        database.sql(
                        """
                        insert into report_figures (report, counted_at, figures)
                        values (?, ?, ?::json)
                        """)
                .params(id, Timestamp.from(figures.at()), json.writeValueAsString(figures))
                .update();
    }

    Optional<Report> find(UUID id) {
        return database.sql("select * from report where id = ?")
                .param(id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** Keeps all others from changing it in this transaction, and reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Report> hold(UUID id) {
        return database.sql("select * from report where id = ? for update")
                .param(id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** What a report says, be it counted anew meanwhile or not. */
    Figures figures(Report any) {
        var stored =
                database.sql(
                                "select figures from report_figures where report = ? and counted_at = ?")
                        .params(any.id(), Timestamp.from(any.countedAt()))
                        .query(String.class)
                        .single();
        return json.readValue(stored, Figures.class);
    }

    /** Those that the caller sees, as {@link ReportAccess} says it of each; the newest first. */
    List<Report> of(Caller caller, ReportQuery query, int limit) {
        return database.sql(
                        """
                        select * from report
                        where region = :region
                          and (:makes or (:reads and state <> 'DRAFT'
                               and (state <> 'WITHDRAWN' or sent_at is not null)))
                          and (cast(:period as text) is null or period = :period)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("region", caller.region())
                .param("makes", ReportAccess.makes(caller))
                .param("reads", ReportAccess.reads(caller))
                .param("period", query.period())
                .param("state", query.state() == null ? null : query.state().name())
                .param("after", query.after())
                .param("limit", limit)
                .query((row, _) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("region")),
                Period.of(Objects.requireNonNull(row.getString("period"))),
                row.getInt("edition"),
                row.getObject("corrects", UUID.class),
                Objects.requireNonNull(row.getString("maker")),
                Objects.requireNonNull(row.getString("remarks")),
                ReportState.valueOf(row.getString("state")),
                Objects.requireNonNull(at(row, "counted_at")),
                at(row, "sent_at"),
                at(row, "acknowledged_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
