package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.problem.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The resources in force, kept in the transaction that publishes. */
@Repository
public class Resources {

    private final JdbcClient database;
    private final JsonMapper json;

    Resources(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A resource in force.
     *
     * @throws NotFound when there is none of this code
     */
    public Resource get(String code) {
        return database.sql("select * from monitoring_resource where code = ? and not withdrawn")
                .param(code)
                .query(Resources::read)
                .optional()
                .orElseThrow(() -> NotFound.of("resource", code));
    }

    /**
     * A resource in force, or one that was taken out: who used it is still asked.
     *
     * @throws NotFound when there never was one of this code
     */
    public Resource known(String code) {
        return database.sql("select * from monitoring_resource where code = ?")
                .param(code)
                .query(Resources::read)
                .optional()
                .orElseThrow(() -> NotFound.of("resource", code));
    }

    /**
     * One in force, kept from others who collect until the transaction ends.
     *
     * @throws NotFound when there is none of this code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Resource hold(String code) {
        return database.sql(
                        """
                        select * from monitoring_resource
                        where code = ? and not withdrawn for update
                        """)
                .param(code)
                .query(Resources::read)
                .optional()
                .orElseThrow(() -> NotFound.of("resource", code));
    }

    /** The schema of its records. */
    public JsonNode schema(Resource resource) {
        return json.readTree(
                database.sql("select schema from monitoring_resource where code = ?")
                        .param(resource.code())
                        .query(String.class)
                        .single());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(MonitoringResource content, String region, Instant at) {
        database.sql(
                        """
                        insert into monitoring_resource as kept
                            (code, organ, region, name, sharing, fields, schema, since, withdrawn)
                        values (?, ?, ?, ?, ?, ?, ?::json, ?, false)
                        on conflict (code) do update set organ = excluded.organ,
                            region = excluded.region, name = excluded.name,
                            sharing = excluded.sharing, fields = excluded.fields,
                            schema = excluded.schema, withdrawn = false,
                            since = case when kept.withdrawn then excluded.since
                                else kept.since end
                        """)
                .params(
                        content.code(),
                        content.organ(),
                        region,
                        content.name(),
                        content.sharing().type().name(),
                        content.fieldNames().toArray(String[]::new),
                        json.writeValueAsString(content.schema()),
                        Timestamp.from(at))
                .update();
    }

    /** With everything that was collected of it: nothing is kept that nobody may read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(String code) {
        database.sql("update monitoring_resource set withdrawn = true where code = ?")
                .param(code)
                .update();
        database.sql("delete from monitoring_record where resource = ?").param(code).update();
    }

    private static Resource read(ResultSet row, int number) throws SQLException {
        return new Resource(
                text(row, "code"),
                text(row, "organ"),
                text(row, "region"),
                text(row, "name"),
                SharingType.valueOf(text(row, "sharing")),
                texts(row.getArray("fields")),
                Objects.requireNonNull(row.getTimestamp("since")).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
