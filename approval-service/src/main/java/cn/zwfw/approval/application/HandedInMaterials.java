package cn.zwfw.approval.application;

import cn.zwfw.approval.material.MaterialKey;
import cn.zwfw.approval.material.MaterialType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which materials belong to which application; their bytes are in the material store. */
@Repository
public class HandedInMaterials {

    private final JdbcClient database;

    HandedInMaterials(JdbcClient database) {
        this.database = database;
    }

    /** False when the application has something under this id already. */
    boolean add(HandedIn material) {
        return database.sql(
                                """
                                insert into application_material
                                    (application, id, name, file_name, type, key, at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                material.application(),
                                material.id(),
                                material.name(),
                                material.fileName(),
                                material.type().name(),
                                material.key().text(),
                                Timestamp.from(material.at()))
                        .update()
                == 1;
    }

    void remove(UUID application, UUID id) {
        database.sql("delete from application_material where application = ? and id = ?")
                .params(application, id)
                .update();
    }

    Optional<HandedIn> find(UUID application, UUID id) {
        return database.sql("select * from application_material where application = ? and id = ?")
                .params(application, id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** In the order in which they came. */
    public List<HandedIn> of(UUID application) {
        return database.sql(
                        "select * from application_material where application = ? order by at, id")
                .param(application)
                .query((row, _) -> read(row))
                .list();
    }

    private static HandedIn read(ResultSet row) throws SQLException {
        return new HandedIn(
                Objects.requireNonNull(row.getObject("application", UUID.class)),
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("file_name"),
                MaterialType.valueOf(row.getString("type")),
                MaterialKey.parse(row.getString("key")),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant());
    }
}
