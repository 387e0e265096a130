package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentKind;
import cn.zwfw.supervision.incident.life.IncidentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored incidents; what happened is sealed. */
@Repository
@Cites(
        value = {"A20", "A21"},
        rows = "S8")
class Incidents implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    Incidents(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("incident", "id", "content", Incidents::context));
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    void add(Incident any, IncidentContent content) {
        database.sql(
                        """
                        insert into incident (id, version, organ, region, kind, severity,
                            occurred_at, discovered_at, reported_at, content, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        any.id(),
                        any.version(),
                        any.organ(),
                        any.region(),
                        any.kind().name(),
                        any.severity(),
                        Timestamp.from(any.occurredAt()),
                        Timestamp.from(any.discoveredAt()),
                        Timestamp.from(any.reportedAt()),
                        vault.seal(json.writeValueAsString(content), context(any.id())),
                        any.state().name())
                .update();
    }

    Optional<Incident> find(UUID id) {
        return database.sql("select * from incident where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Keeps all others from changing it in this transaction, and reads it. */
    Optional<Incident> hold(UUID id) {
        return database.sql("select * from incident where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** What happened; whoever asks has seen to it that the reader may know it. */
    IncidentContent content(UUID id) {
        var sealed =
                database.sql("select content from incident where id = ?")
                        .param(id)
                        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
                        .single();
        return json.readValue(vault.open(sealed, context(id)), IncidentContent.class);
    }

    /** Stores what it has become; it is held. */
    void save(Incident any) {
        database.sql(
                        """
                        update incident set version = :version, state = :state,
                            handled_by = :handler, handled_at = :handled, closed_at = :closed
                        where id = :id
                        """)
                .param("id", any.id())
                .param("version", any.version())
                .param("state", any.state().name())
                .param("handler", any.handledBy())
                .param("handled", stamp(any.handledAt()))
                .param("closed", stamp(any.closedAt()))
                .update();
    }

    /** Those that the caller sees, as {@link IncidentAccess} says it of each. */
    List<Incident> of(Caller caller, IncidentQuery query, int limit) {
        return database.sql(
                        """
                        select * from incident
                        where region = :region
                          and (:watches or (:department and organ = :caller))
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("region", caller.region())
                .param("watches", IncidentAccess.watches(caller))
                .param("department", IncidentAccess.isOfDepartment(caller))
                .param("caller", caller.organ())
                .param("state", query.state() == null ? null : query.state().name())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("organ", query.organ())
                .param("after", query.after())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static Incident read(ResultSet row) throws SQLException {
        return new Incident(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("organ")),
                Objects.requireNonNull(row.getString("region")),
                IncidentKind.valueOf(row.getString("kind")),
                row.getInt("severity"),
                Objects.requireNonNull(at(row, "occurred_at")),
                Objects.requireNonNull(at(row, "discovered_at")),
                Objects.requireNonNull(at(row, "reported_at")),
                IncidentState.valueOf(row.getString("state")),
                row.getString("handled_by"),
                at(row, "handled_at"),
                at(row, "closed_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String context(Object id) {
        return "supervision.incident:" + id;
    }
}
