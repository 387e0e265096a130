package cn.zwfw.approval.joint;

import cn.zwfw.platform.clock.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored joints, by their applications. */
@Repository
class Joints {

    private final JdbcClient database;
    private final JsonMapper json;

    Joints(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Joint joint) {
        database.sql(
                        """
                        insert into joint_case (application, version, theme, theme_revision,
                            theme_name, organ, region, workdays)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        joint.application(),
                        joint.version(),
                        joint.theme(),
                        joint.themeRevision(),
                        joint.themeName(),
                        joint.organ(),
                        joint.region(),
                        joint.workdays())
                .update();
    }

    void save(Joint joint) {
        database.sql(
                        """
                        update joint_case set version = ?, extension = ?::jsonb
                        where application = ?
                        """)
                .params(
                        Arrays.asList(
                                joint.version(),
                                json.writeValueAsString(joint.extension()),
                                joint.application()))
                .update();
    }

    Optional<Joint> find(UUID application) {
        return database.sql("select * from joint_case where application = ?")
                .param(application)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Keeps all others from changing it in this transaction; first this, then read it. */
    void hold(UUID application) {
        database.sql("select application from joint_case where application = ? for update")
                .param(application)
                .query(UUID.class)
                .optional();
    }

    /**
     * Those that an organ leads, or all of a region, in the order in which they came.
     *
     * @param organ null for every organ
     */
    List<Joint> list(String region, @Nullable String organ, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from joint_case
                        where region = :region
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:after as uuid) is null or application > :after)
                        order by application limit :limit
                        """)
                .param("region", region)
                .param("organ", organ)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private Joint read(ResultSet row) throws SQLException {
        var extension = row.getString("extension");
        return new Joint(
                Objects.requireNonNull(row.getObject("application", UUID.class)),
                row.getInt("version"),
                row.getString("theme"),
                row.getInt("theme_revision"),
                row.getString("theme_name"),
                row.getString("organ"),
                row.getString("region"),
                row.getInt("workdays"),
                extension == null ? null : json.readValue(extension, Mark.Extended.class));
    }
}
