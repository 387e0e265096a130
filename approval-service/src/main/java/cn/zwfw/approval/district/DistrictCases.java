package cn.zwfw.approval.district;

import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored cases of districts; an older version never replaces a newer. */
@Repository
@Cites(value = "A12", rows = "V9")
class DistrictCases {

    private final JdbcClient database;
    private final JsonMapper json;

    DistrictCases(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps a case that is new, or newer than what is kept of it; its row is then held. False when
     * something stands in its way, see {@link #kept}.
     */
    boolean put(DistrictCase any) {
        var reported = any.reported();
        return database.sql(
                                """
                                insert into district_case as kept (region, number, version, digest,
                                    item_code, item_revision, item_name, organ, state, received_at,
                                    document, reported_by, reported_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                                on conflict (region, number) do update set
                                    version = excluded.version, digest = excluded.digest,
                                    item_revision = excluded.item_revision,
                                    item_name = excluded.item_name, organ = excluded.organ,
                                    state = excluded.state, document = excluded.document,
                                    reported_by = excluded.reported_by,
                                    reported_at = excluded.reported_at
                                where kept.version < excluded.version
                                  and kept.item_code = excluded.item_code
                                  and kept.received_at = excluded.received_at
                                """)
                        .params(
                                any.region(),
                                reported.number(),
                                reported.version(),
                                any.digest(),
                                reported.itemCode(),
                                reported.itemRevision(),
                                any.itemName(),
                                any.organ(),
                                reported.state().name(),
                                Timestamp.from(reported.receivedAt().toInstant()),
                                any.document(),
                                any.reportedBy(),
                                Timestamp.from(any.reportedAt()))
                        .update()
                == 1;
    }

    /** What is kept of a case that is there. */
    Kept kept(String region, String number) {
        return database.sql(
                        "select version, digest from district_case where region = ? and number = ?")
                .params(region, number)
                .query(Kept.class)
                .single();
    }

    /** Cases in the order of regions and numbers; what is null does not restrict. */
    List<DistrictCase> list(Query query, int limit) {
        return database.sql(
                        """
                        select * from district_case
                        where region like :regions || '%'
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:item as text) is null or item_code = :item)
                          and (region, number) > (:afterRegion, :afterNumber)
                        order by region, number limit :limit
                        """)
                .param("regions", query.regions())
                .param("organ", query.organ())
                .param("state", query.state() == null ? null : query.state().name())
                .param("item", query.itemCode())
                .param("afterRegion", query.afterRegion())
                .param("afterNumber", query.afterNumber())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private DistrictCase read(ResultSet row) throws SQLException {
        var document = Objects.requireNonNull(row.getString("document"));
        return new DistrictCase(
                row.getString("region"),
                json.readValue(document, ReportedCase.class).inCity(),
                document,
                row.getString("digest"),
                row.getString("item_name"),
                row.getString("organ"),
                row.getString("reported_by"),
                instant(row, "reported_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    /**
     * Which cases are wanted; what is null does not restrict.
     *
     * @param regions what the codes of their regions begin with
     * @param afterRegion with {@code afterNumber} where the page before ended; empty at the
     *     beginning
     */
    record Query(
            String regions,
            @Nullable String organ,
            @Nullable CaseState state,
            @Nullable String itemCode,
            String afterRegion,
            String afterNumber) {}

    /** Which version is kept, and what it says. */
    record Kept(int version, String digest) {}
}
