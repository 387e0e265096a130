package cn.zwfw.powerlist.due;

import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.powerlist.due.DueAdjustment.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The adjustments that are or were due. */
@Repository
class DueAdjustments {

    private final JdbcClient database;

    DueAdjustments(JdbcClient database) {
        this.database = database;
    }

    /** Adds it; whether it was not there yet. */
    boolean add(DueAdjustment due) {
        return database.sql(
                                """
                                insert into due_adjustment (id, cause, region, organ, code, basic_code, name, origin,
                                    origin_region, detail, opened_at, due_on, state, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (cause, origin, region, code, basic_code) do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        due.id(),
                                        due.cause().name(),
                                        due.region(),
                                        due.organ(),
                                        due.code(),
                                        due.basicCode(),
                                        due.name(),
                                        due.origin(),
                                        due.originRegion(),
                                        due.detail(),
                                        Timestamp.from(due.openedAt()),
                                        due.dueOn(),
                                        due.state().name(),
                                        due.version()))
                        .update()
                == 1;
    }

    /**
     * Stores what it has become.
     *
     * @throws Conflict when somebody else changed it since it was read
     */
    void update(DueAdjustment due) {
        var updated =
                database.sql(
                                """
                                update due_adjustment
                                set organ = ?, state = ?, closing = ?, closed_at = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        due.organ(),
                                        due.state().name(),
                                        due.closing(),
                                        due.closedAt() == null
                                                ? null
                                                : Timestamp.from(due.closedAt()),
                                        due.version(),
                                        due.id(),
                                        due.version() - 1))
                        .update();
        if (updated == 0) {
            throw Conflict.because("decided-meanwhile");
        }
    }

    DueAdjustment get(UUID id) {
        return database.sql("select * from due_adjustment where id = ?")
                .param(id)
                .query(DueAdjustments::due)
                .optional()
                .orElseThrow(() -> NotFound.of("due-adjustment", id));
    }

    /** In the order of their last days. */
    List<DueAdjustment> find(DueQuery query, @Nullable DueAdjustment after, int limit) {
        return database.sql(
                        """
                        select * from due_adjustment
                        where (region = :region and (:reviews or organ = cast(:organ as text))
                               or :reviews and origin_region = :region)
                          and (cast(:cause as text) is null or cause = :cause)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:lateOn as date) is null
                               or state = 'OPEN' and due_on < cast(:lateOn as date))
                          and (cast(:afterDue as date) is null
                               or (due_on, id) > (cast(:afterDue as date), cast(:afterId as uuid)))
                        order by due_on, id limit :limit
                        """)
                .param("region", query.region())
                .param("reviews", query.reviews())
                .param("organ", query.organ())
                .param("cause", query.cause() == null ? null : query.cause().name())
                .param("state", query.state() == null ? null : query.state().name())
                .param("lateOn", query.lateOn())
                .param("afterDue", after == null ? null : after.dueOn())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(DueAdjustments::due)
                .list();
    }

    /**
     * The open ones that a publication of the item touches, locked: of the item itself, and of a
     * delegated power that the district undertakes by it.
     */
    List<DueAdjustment> openOf(String code, String basicCode, String region, List<Cause> causes) {
        return database.sql(
                        """
                        select * from due_adjustment
                        where state = 'OPEN' and basic_code = :basicCode and region = :region
                          and cause = any (:causes) and (code is null or code = :code)
                        order by id for update
                        """)
                .param("code", code)
                .param("basicCode", basicCode)
                .param("region", region)
                .param("causes", causes.stream().map(Enum::name).toArray(String[]::new))
                .query(DueAdjustments::due)
                .list();
    }

    private static DueAdjustment due(ResultSet row, int number) throws SQLException {
        return new DueAdjustment(
                row.getObject("id", UUID.class),
                Cause.valueOf(row.getString("cause")),
                row.getString("region"),
                row.getString("organ"),
                row.getString("code"),
                row.getString("basic_code"),
                row.getString("name"),
                row.getString("origin"),
                row.getString("origin_region"),
                row.getString("detail"),
                Objects.requireNonNull(row.getTimestamp("opened_at")).toInstant(),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("closing"),
                instant(row.getTimestamp("closed_at")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * Which of them; what is null does not restrict.
     *
     * @param reviews whether the caller sees all organs of his level, and what his level made due
     * @param lateOn only those whose last day was before this day
     */
    record DueQuery(
            String region,
            @Nullable String organ,
            boolean reviews,
            @Nullable Cause cause,
            @Nullable State state,
            @Nullable LocalDate lateOn) {}
}
