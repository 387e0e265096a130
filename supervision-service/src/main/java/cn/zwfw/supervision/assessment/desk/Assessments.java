package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.life.AssessmentState;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.scheme.SchemeVersion;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.sign.SubjectAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

/** The stored assessments. */
@Repository
public class Assessments {

    private final JdbcClient database;
    private final JsonMapper json;

    Assessments(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    /**
     * Stores a new one.
     *
     * @throws Conflict when the period has been assessed by this scheme already
     */
    void add(Assessment any) {
        var added =
                database.sql(
                                """
                                insert into assessment (id, version, region, maker, scheme_code,
                                    scheme_number, scheme, period, state, computed_at, made_by,
                                    undecided)
                                values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)
                                on conflict (region, scheme_code, period) do nothing
                                """)
                        .params(
                                any.id(),
                                any.version(),
                                any.region(),
                                any.maker(),
                                any.scheme().scheme().code(),
                                any.scheme().number(),
                                json.writeValueAsString(any.scheme().scheme()),
                                any.period().code(),
                                any.state().name(),
                                Timestamp.from(any.computedAt()),
                                any.madeBy(),
                                any.undecided())
                        .update();
        if (added == 0) {
            throw Conflict.because("assessment-exists", any.period().code());
        }
    }

    /** Stores what it has become; it is held. */
    void save(Assessment any) {
        database.sql(
                        """
                        update assessment set version = ?, scheme_number = ?, scheme = ?::json,
                            state = ?, computed_at = ?, made_by = ?, objections_until = ?,
                            undecided = ?, confirmed_by = ?, confirmed_at = ?, published_at = ?
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                any.version(),
                                any.scheme().number(),
                                json.writeValueAsString(any.scheme().scheme()),
                                any.state().name(),
                                Timestamp.from(any.computedAt()),
                                any.madeBy(),
                                any.objectionsUntil(),
                                any.undecided(),
                                any.confirmedBy(),
                                stamp(any.confirmedAt()),
                                stamp(any.publishedAt()),
                                any.id()))
                .update();
    }

    public Optional<Assessment> find(UUID id) {
        return database.sql("select * from assessment where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Keeps all others from changing it in this transaction, and reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Assessment> hold(UUID id) {
        return database.sql("select * from assessment where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Those of which the caller sees anything, as {@link AssessmentAccess} says it; newest first.
     */
    public List<Assessment> of(Caller caller, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from assessment
                        where (region = :region
                                and (:drafts or (:watches and state <> 'DRAFT'))
                               or state <> 'DRAFT' and exists (
                                    select from assessment_score as score
                                    where score.assessment = assessment.id
                                      and score.region = :region
                                      and (:watches or (:own and score.organ = :organ))))
                          and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("region", caller.region())
                .param("drafts", AssessmentAccess.knowsDrafts(caller))
                .param("watches", AssessmentAccess.watches(caller))
                .param("own", SubjectAccess.isOfOrgan(caller))
                .param("organ", caller.organ())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Published ones, those that were published last first; what is null does not restrict. */
    public List<Assessment> published(
            @Nullable String region, @Nullable String period, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from assessment
                        where published_at is not null
                          and (cast(:region as text) is null or region = :region)
                          and (cast(:period as text) is null or period = :period)
                          and (cast(:after as uuid) is null or (published_at, id)
                               < (select published_at, id from assessment where id = :after))
                        order by published_at desc, id desc limit :limit
                        """)
                .param("region", region)
                .param("period", period)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("region")),
                Objects.requireNonNull(row.getString("maker")),
                new SchemeVersion(
                        json.readValue(row.getString("scheme"), AssessmentScheme.class),
                        row.getInt("scheme_number")),
                Period.of(Objects.requireNonNull(row.getString("period"))),
                AssessmentState.valueOf(row.getString("state")),
                row.getTimestamp("computed_at").toInstant(),
                Objects.requireNonNull(row.getString("made_by")),
                row.getObject("objections_until", LocalDate.class),
                row.getInt("undecided"),
                row.getString("confirmed_by"),
                at(row, "confirmed_at"),
                at(row, "published_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
