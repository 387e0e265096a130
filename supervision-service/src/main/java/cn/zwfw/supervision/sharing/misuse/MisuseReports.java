package cn.zwfw.supervision.sharing.misuse;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored reports. */
@Repository
class MisuseReports {

    private final JdbcClient database;

    MisuseReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * Reports about one resource come one after the other: one that lets a grant go on sees every
     * other that stops it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void queueUp(String resource) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('misuse/' || ?, 0))")
                .param(resource)
                .query((_, _) -> true)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(Resource resource, FileMisuse filed, String person, Instant at) {
        var id = database.sql("select uuidv7()").query(UUID.class).single();
        database.sql(
                        """
                        insert into misuse_report
                            (id, version, resource, organ, region, finding, filed_by, filed_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        resource.code(),
                        resource.organ(),
                        resource.region(),
                        filed.finding(),
                        person,
                        Timestamp.from(at))
                .update();
        database.sql(
                        """
                        insert into misuse_report_use (report_id, use_id)
                        select ?, use_id from unnest(cast(? as bigint[])) as use_id
                        """)
                .params(id, filed.uses().toArray(Long[]::new))
                .update();
        return id;
    }

    /**
     * A report, kept from others until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    MisuseReport hold(UUID id) {
        return database.sql("select * from misuse_report where id = ? for update")
                .param(id)
                .query(MisuseReports::read)
                .optional()
                .orElseThrow(() -> NotFound.of("misuse-report", id));
    }

    /**
     * A report, without its uses.
     *
     * @throws NotFound when there is none
     */
    MisuseReport get(UUID id) {
        return database.sql("select * from misuse_report where id = ?")
                .param(id)
                .query(MisuseReports::read)
                .optional()
                .orElseThrow(() -> NotFound.of("misuse-report", id));
    }

    List<MisuseReport> of(String resource, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from misuse_report
                        where resource = :resource
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("resource", resource)
                .param("after", after)
                .param("limit", limit)
                .query(MisuseReports::read)
                .list();
    }

    /** The numbers of the uses that a report names. */
    List<Long> uses(UUID id) {
        return database.sql("select use_id from misuse_report_use where report_id = ?")
                .param(id)
                .query((row, _) -> row.getLong("use_id"))
                .list();
    }

    /** The grants that another report, still open, names too. */
    List<UUID> grantsOfOthers(MisuseReport report) {
        return database.sql(
                        """
                        select distinct used.grant_id
                        from misuse_report other
                            join misuse_report_use named on named.report_id = other.id
                            join monitoring_use used on used.id = named.use_id
                        where other.resource = ? and other.id <> ? and other.outcome is null
                          and used.grant_id is not null
                        """)
                .params(report.resource(), report.id())
                .query((row, _) -> Objects.requireNonNull(row.getObject("grant_id", UUID.class)))
                .list();
    }

    /** Stores what it came to; it is held. */
    void decide(UUID id, DecideMisuse decision, String person, Instant at) {
        database.sql(
                        """
                        update misuse_report set version = version + 1, outcome = ?, words = ?,
                            decided_by = ?, decided_at = ?
                        where id = ?
                        """)
                .params(decision.outcome().name(), decision.words(), person, Timestamp.from(at), id)
                .update();
    }

    private static MisuseReport read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new MisuseReport(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                text(row, "resource"),
                text(row, "organ"),
                text(row, "region"),
                text(row, "finding"),
                text(row, "filed_by"),
                Objects.requireNonNull(at(row, "filed_at")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("words"),
                row.getString("decided_by"),
                at(row, "decided_at"),
                null);
    }

    private static @Nullable OffsetDateTime at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
