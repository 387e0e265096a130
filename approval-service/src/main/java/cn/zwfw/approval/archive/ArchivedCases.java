package cn.zwfw.approval.archive;

import cn.zwfw.approval.application.Applicant;
import cn.zwfw.approval.archive.ArchivedCase.Destroyed;
import cn.zwfw.approval.archive.pack.Finding;
import cn.zwfw.approval.archive.pack.Written;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import cn.zwfw.platform.personal.vault.BlindIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row for each package. The database refuses to change or remove one. */
@Repository
@Cites(value = "A18", rows = "V8")
public class ArchivedCases {

    private static final String INDEXED = "approval.archive.identity";
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String ARCHIVED =
            """
            select p.*, k.at checked_at, k.findings, d.at destroyed_at, d.person_name, d.reason
            from archive_package p
            join archive_check k using (case_number)
            left join archive_destruction d using (case_number)
            """;

    private final JdbcClient database;
    private final BlindIndex index;
    private final JsonMapper json;

    ArchivedCases(JdbcClient database, BlindIndex index, JsonMapper json) {
        this.database = database;
        this.index = index;
        this.json = json;
    }

    /** Keeps the row of a package and moves the rows of the case into it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(FinishedCase finished, String file, Written written, Instant at) {
        var any = finished.file();
        var item = any.item();
        var verdict = any.verdict();
        database.sql(
                        """
                        insert into archive_package (case_number, file, digest, digest_algorithm,
                            bytes, files, archived_at, received_on, ended_on, end_state, verdict,
                            retention, retain_until, item_code, item_name, organ, region, identity,
                            summary)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            jsonb_build_object(
                                'tasks', (select jsonb_agg(t order by t.node) from case_task t
                                          where t.case_number = c.number),
                                'marks', (select jsonb_agg(m order by m.ledger, m.seq)
                                          from case_mark m where m.case_number = c.number))
                        from case_file c where c.number = ?
                        """)
                .params(
                        Arrays.asList(
                                any.number(),
                                file,
                                written.digest(),
                                written.algorithm(),
                                written.bytes(),
                                written.files(),
                                Timestamp.from(at),
                                CityTime.day(any.receivedAt()),
                                finished.endedOn(),
                                any.state().name(),
                                verdict == null ? null : verdict.name(),
                                finished.retention().name(),
                                finished.retention().until(finished.endedOn()),
                                item.code(),
                                item.name(),
                                item.organ(),
                                item.region(),
                                indexed(finished.application().content().applicant()),
                                any.number()))
                .update();
        database.sql("delete from case_task where case_number = ?").param(any.number()).update();
        database.sql("delete from case_mark where case_number = ?").param(any.number()).update();
    }

    public Optional<ArchivedCase> find(String number) {
        return database.sql(ARCHIVED + "where p.case_number = ?")
                .param(number)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * By the day of their end, then by number; what is null does not restrict. That the day is not
     * before that of the last row is said once more, as the index understands it.
     */
    public List<ArchivedCase> list(ArchiveQuery query, int limit) {
        var identity = query.identityNumber();
        return database.sql(
                        ARCHIVED
                                + """
                                where p.region = :region
                                  and (cast(:organ as text) is null or p.organ = :organ)
                                  and (cast(:item as text) is null or p.item_code = :item)
                                  and (cast(:from as date) is null or p.ended_on >= :from)
                                  and (cast(:to as date) is null or p.ended_on <= :to)
                                  and (cast(:identity as bytea) is null or p.identity = :identity)
                                  and (cast(:after as text) is null
                                       or p.ended_on >= (
                                           select ended_on from archive_package
                                           where case_number = :after))
                                  and (cast(:after as text) is null
                                       or (p.ended_on, p.case_number) > (
                                           select ended_on, case_number from archive_package
                                           where case_number = :after))
                                order by p.ended_on, p.case_number limit :limit
                                """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("item", query.itemCode())
                .param("from", query.from())
                .param("to", query.to())
                .param(
                        "identity",
                        identity == null
                                ? null
                                : indexed(new Personal(PersonalKind.IDENTITY_NUMBER, identity)))
                .param("after", query.after())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** What need not be kept any longer and still is. */
    public List<ArchivedCase> expired(
            String region, LocalDate today, @Nullable String after, int limit) {
        return database.sql(
                        ARCHIVED
                                + """
                                where p.region = :region and p.retain_until < :today
                                  and d.case_number is null
                                  and (cast(:after as text) is null
                                       or p.retain_until >= (
                                           select retain_until from archive_package
                                           where case_number = :after))
                                  and (cast(:after as text) is null
                                       or (p.retain_until, p.case_number) > (
                                           select retain_until, case_number from archive_package
                                           where case_number = :after))
                                order by p.retain_until, p.case_number limit :limit
                                """)
                .param("region", region)
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private byte[] indexed(Applicant applicant) {
        return indexed(applicant.identity());
    }

    /** Numbers of persons and of organisations are spelt alike, so one search finds both. */
    private byte[] indexed(Personal identity) {
        return index.of(identity, INDEXED);
    }

    private ArchivedCase read(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var destroyed = row.getTimestamp("destroyed_at");
        return new ArchivedCase(
                row.getString("case_number"),
                row.getString("file"),
                new Written(
                        row.getString("digest"),
                        row.getString("digest_algorithm"),
                        row.getLong("bytes"),
                        row.getInt("files")),
                Objects.requireNonNull(row.getTimestamp("archived_at")).toInstant(),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("ended_on", LocalDate.class)),
                CaseState.valueOf(row.getString("end_state")),
                verdict == null ? null : Verdict.valueOf(verdict),
                Retention.valueOf(row.getString("retention")),
                row.getObject("retain_until", LocalDate.class),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getString("organ"),
                row.getString("region"),
                Objects.requireNonNull(row.getTimestamp("checked_at")).toInstant(),
                json.readValue(row.getString("findings"), FINDINGS),
                destroyed == null
                        ? null
                        : new Destroyed(
                                destroyed.toInstant(),
                                row.getString("person_name"),
                                row.getString("reason")));
    }
}
