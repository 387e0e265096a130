package cn.zwfw.supervision.sharing.collection;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The collected records, sealed: they may be of persons. */
@Repository
@Cites(
        value = {"A9", "个人信息保护法 51"},
        rows = {"S5", "X5"})
public class MonitoringRecords implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    MonitoringRecords(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("monitoring_record", "key", "data", MonitoringRecords::context));
    }

    /**
     * Keeps the record if it is newer than what is kept of its id; the resource is held.
     *
     * @return whether it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean put(String resource, SentRecord sent) {
        var key = resource + "/" + sent.id();
        var sealed =
                sent.isDeletion()
                        ? null
                        : vault.seal(json.writeValueAsString(sent.data()), context(key));
        return database.sql(
                                """
                                insert into monitoring_record as kept
                                    (key, resource, id, observed_at, deleted, data)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (key) do update set
                                    observed_at = excluded.observed_at,
                                    deleted = excluded.deleted, data = excluded.data
                                where kept.observed_at < excluded.observed_at
                                """)
                        .params(
                                Arrays.asList(
                                        key,
                                        resource,
                                        sent.id(),
                                        Timestamp.from(sent.observedAt().toInstant()),
                                        sent.isDeletion(),
                                        sealed))
                        .update()
                == 1;
    }

    /** In the order of their ids; deleted ones too, so that copies learn of it. */
    public List<StoredRecord> page(String resource, String after, int limit) {
        return database.sql(
                        """
                        select * from monitoring_record
                        where resource = ? and id > ? order by id limit ?
                        """)
                .params(resource, after, limit)
                .query((row, _) -> read(row))
                .list();
    }

    private StoredRecord read(ResultSet row) throws SQLException {
        var key = Objects.requireNonNull(row.getString("key"));
        var sealed = row.getBytes("data");
        return new StoredRecord(
                Objects.requireNonNull(row.getString("id")),
                Objects.requireNonNull(row.getTimestamp("observed_at")).toInstant(),
                sealed == null ? null : json.readTree(vault.open(sealed, context(key))));
    }

    private static String context(Object key) {
        return "supervision.monitoring-record:" + key;
    }
}
