package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.breach.Breach;
import cn.zwfw.supervision.breach.Evidence;
import cn.zwfw.supervision.ledger.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register, for those who may see it; the newest first. */
@Repository
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
class Breaches {

    private static final String BETWEEN = "~";
    private static final int PARTS = 2;

    /** An organ sees its own, those who supervise and the government all of their level. */
    private static final String SEEN =
            "region = :region and (:level or (:own and organ = :caller))";

    private final JdbcClient database;
    private final JsonMapper json;

    Breaches(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    void add(UUID id, BreachReport report, String region, Caller caller) {
        database.sql(
                        """
                        insert into breach_report
                            (id, item, name, region, organ, occurred_at, facts, person)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        report.breach().item(),
                        report.name(),
                        region,
                        report.organ(),
                        Timestamp.from(report.occurredAt().toInstant()),
                        report.facts(),
                        caller.id())
                .update();
    }

    /** Lets nobody else act on it, nor its evidence change, before the transaction ends. */
    void hold(UUID id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('breach ' || ?, 0))")
                .param(id.toString())
                .query(row -> {});
        database.sql("select id from breach_finding where id = ? for update")
                .param(id)
                .query(row -> {});
    }

    Optional<RegisteredBreach> find(UUID id, Caller caller) {
        return database.sql("select * from breach where id = :id and " + SEEN)
                .param("id", id)
                .param("region", caller.region())
                .param("level", BreachAccess.seesLevel(caller))
                .param("own", BreachAccess.seesOwn(caller))
                .param("caller", caller.organ())
                .query((row, _) -> breach(row))
                .optional();
    }

    List<RegisteredBreach> of(Caller caller, BreachQuery query, int limit) {
        var place = query.after() == null ? null : query.after().split(BETWEEN, PARTS);
        return database.sql(
                        "select * from breach where "
                                + SEEN
                                + """
                                 and (cast(:item as int) is null or item = :item)
                                and (cast(:state as text) is null or state = :state)
                                and (cast(:organ as text) is null or organ = :organ)
                                and (cast(:at as timestamptz) is null
                                     or (since, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                                order by since desc, id desc limit :limit
                                """)
                .param("region", caller.region())
                .param("level", BreachAccess.seesLevel(caller))
                .param("own", BreachAccess.seesOwn(caller))
                .param("caller", caller.organ())
                .param("item", query.breach() == null ? null : query.breach().item())
                .param("state", query.state() == null ? null : query.state().name())
                .param("organ", query.organ())
                .param("at", place == null ? null : at(place[0]))
                .param("id", place == null ? null : UUID.fromString(place[1]))
                .param("limit", limit)
                .query((row, _) -> breach(row))
                .list();
    }

    /** Where the next page begins. */
    static String place(RegisteredBreach any) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, any.since()) + BETWEEN + any.id();
    }

    private static Timestamp at(String micros) {
        return Timestamp.from(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    private RegisteredBreach breach(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new RegisteredBreach(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Breach.of(row.getInt("item")),
                topic == null ? null : Topic.valueOf(topic),
                row.getString("key"),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("region")),
                row.getString("organ"),
                row.getTimestamp("since").toInstant(),
                json.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}),
                Objects.requireNonNull(row.getString("digest")),
                row.getString("person"),
                row.getBoolean("present"),
                BreachState.valueOf(row.getString("state")),
                row.getBoolean("changed"),
                row.getInt("version"));
    }
}
