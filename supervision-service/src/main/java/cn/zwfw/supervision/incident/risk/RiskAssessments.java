package cn.zwfw.supervision.incident.risk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import cn.zwfw.supervision.incident.IncidentAccess;
import cn.zwfw.supervision.incident.risk.RiskForm.FoundRisk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored assessments; what they say is sealed. */
@Repository
@Cites(value = "A21", rows = "S8")
class RiskAssessments implements SealedStore {

    private static final String HEADS =
            """
            select *, (select count(*) from risk_finding
                       where assessment = id and done_on is null) as open
            from risk_assessment
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    RiskAssessments(JdbcClient database, Vault vault, JsonMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("risk_assessment", "id", "scope", id -> context(id, 0)),
                finding("content"),
                finding("done"));
    }

    private static SealedColumn finding(String column) {
        return new SealedColumn(
                "risk_finding",
                List.of("assessment", "number"),
                column,
                key -> context(key.getFirst(), key.getLast()));
    }

    /** Adds one, with its findings numbered from 1. */
    UUID add(RiskForm form, String organ, String region, LocalDate nextDueOn) {
        var id = database.sql("select uuidv7()").query(UUID.class).single();
        database.sql(
                        """
                        insert into risk_assessment (id, version, organ, region, period_from,
                            period_to, assessed_on, next_due_on, scope)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        organ,
                        region,
                        form.periodFrom(),
                        form.periodTo(),
                        form.assessedOn(),
                        nextDueOn,
                        vault.seal(form.scope(), context(id, 0)))
                .update();
        for (int number = 1; number <= form.findings().size(); number++) {
            add(id, number, form.findings().get(number - 1));
        }
        return id;
    }

    private void add(UUID id, int number, FoundRisk found) {
        var words = json.writeValueAsString(new Words(found.risk(), found.measure()));
        database.sql(
                        """
                        insert into risk_finding (assessment, number, level, due_on, content)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        number,
                        found.level().name(),
                        found.dueOn(),
                        vault.seal(words, context(id, number)))
                .update();
    }

    Optional<RiskView> find(UUID id) {
        return database.sql(HEADS + " where id = ?")
                .param(id)
                .query(RiskAssessments::head)
                .optional();
    }

    /** Keeps all others from changing it in this transaction. */
    void hold(UUID id) {
        database.sql("select id from risk_assessment where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** With its words; whoever asks has seen to it that the reader may know them. */
    RiskView whole(RiskView head) {
        var id = head.id();
        var scope =
                database.sql("select scope from risk_assessment where id = ?")
                        .param(id)
                        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
                        .single();
        var findings =
                database.sql("select * from risk_finding where assessment = ? order by number")
                        .param(id)
                        .query((row, _) -> finding(row, id))
                        .list();
        return head.with(vault.open(scope, context(id, 0)), findings);
    }

    /** Those that the caller sees, as {@link IncidentAccess} says it of each. */
    List<RiskView> of(Caller caller, @Nullable String organ, @Nullable UUID after, int limit) {
        return database.sql(
                        HEADS
                                + """
                                where region = :region
                                  and (:watches or (:department and organ = :caller))
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and (cast(:after as uuid) is null or id > :after)
                                order by id limit :limit
                                """)
                .param("region", caller.region())
                .param("watches", IncidentAccess.watches(caller))
                .param("department", IncidentAccess.isOfDepartment(caller))
                .param("caller", caller.organ())
                .param("organ", organ)
                .param("after", after)
                .param("limit", limit)
                .query(RiskAssessments::head)
                .list();
    }

    /** Stores that a risk was mended; false when it was before, or there is none of this number. */
    boolean done(UUID id, int number, String words, LocalDate on, String person) {
        var isDone =
                database.sql(
                                        """
                                        update risk_finding set done_on = ?, done = ?, done_by = ?
                                        where assessment = ? and number = ? and done_on is null
                                        """)
                                .params(
                                        on,
                                        vault.seal(words, context(id, number)),
                                        person,
                                        id,
                                        number)
                                .update()
                        == 1;
        database.sql("update risk_assessment set version = version + 1 where id = ?")
                .param(id)
                .update();
        return isDone;
    }

    private RiskView.Finding finding(ResultSet row, UUID id) throws SQLException {
        var number = row.getInt("number");
        var sealed = Objects.requireNonNull(row.getBytes("content"));
        var words = json.readValue(vault.open(sealed, context(id, number)), Words.class);
        var due = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        var doneOn = row.getObject("done_on", LocalDate.class);
        var done = row.getBytes("done");
        return new RiskView.Finding(
                number,
                RiskLevel.valueOf(row.getString("level")),
                words.risk(),
                words.measure(),
                due,
                doneOn,
                done == null ? null : vault.open(done, context(id, number)),
                due.isBefore(doneOn == null ? CityTime.today(clock) : doneOn));
    }

    private static RiskView head(ResultSet row, int index) throws SQLException {
        return new RiskView(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("organ"),
                row.getString("region"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("assessed_on", LocalDate.class),
                row.getObject("next_due_on", LocalDate.class),
                row.getInt("open"),
                null,
                null);
    }

    private static String context(Object id, Object number) {
        return "supervision.risk:" + id + "/" + number;
    }

    /** What is sealed of a finding. */
    private record Words(String risk, String measure) {}
}
