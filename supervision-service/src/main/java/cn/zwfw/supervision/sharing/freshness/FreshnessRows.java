package cn.zwfw.supervision.sharing.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored freshness of each resource. */
@Repository
class FreshnessRows {

    private final JdbcClient database;

    FreshnessRows(JdbcClient database) {
        this.database = database;
    }

    /** What is kept, and kept from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable Freshness hold(String code) {
        return database.sql("select * from resource_freshness where code = ? for update")
                .param(code)
                .query(FreshnessRows::read)
                .optional()
                .orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Freshness now) {
        database.sql(
                        """
                        insert into resource_freshness (code, organ, region, name, cycle, since,
                            collected_at, due_at, told, ended, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set organ = excluded.organ,
                            region = excluded.region, name = excluded.name,
                            cycle = excluded.cycle, since = excluded.since,
                            collected_at = excluded.collected_at, due_at = excluded.due_at,
                            told = excluded.told, ended = excluded.ended,
                            version = excluded.version
                        """)
                .params(
                        Arrays.asList(
                                now.code(),
                                now.organ(),
                                now.region(),
                                now.name(),
                                now.cycle().name(),
                                stamp(now.since()),
                                stamp(now.collectedAt()),
                                stamp(now.dueAt()),
                                now.told(),
                                now.ended(),
                                now.version()))
                .update();
    }

    /** Some that are stale and not known as such; another instance takes others. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Freshness> holdStale(Instant now, int limit) {
        return database.sql(
                        """
                        select * from resource_freshness
                        where due_at <= ? and not told and not ended
                        order by due_at limit ? for update skip locked
                        """)
                .params(Timestamp.from(now), limit)
                .query(FreshnessRows::read)
                .list();
    }

    /** What is stale in a region, or of one of its organs, in the order of codes. */
    List<Freshness> stale(
            String region, @Nullable String organ, Instant now, String after, int limit) {
        return database.sql(
                        """
                        select * from resource_freshness
                        where due_at <= :now and not ended and region = :region
                          and (cast(:organ as text) is null or organ = :organ)
                          and code > :after
                        order by code limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("region", region)
                .param("organ", organ)
                .param("after", after)
                .param("limit", limit)
                .query(FreshnessRows::read)
                .list();
    }

    private static Freshness read(ResultSet row, int number) throws SQLException {
        return new Freshness(
                text(row, "code"),
                text(row, "organ"),
                text(row, "region"),
                text(row, "name"),
                UpdateCycle.valueOf(text(row, "cycle")),
                Objects.requireNonNull(at(row, "since")),
                at(row, "collected_at"),
                at(row, "due_at"),
                row.getBoolean("told"),
                row.getBoolean("ended"),
                row.getInt("version"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
