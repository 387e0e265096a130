package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of districts' systems. */
@Repository
@Cites(value = "A12", rows = "X2")
class Systems {

    private final JdbcClient database;

    Systems(JdbcClient database) {
        this.database = database;
    }

    /** Adds a system; the first of a region bears its code alone, the next ones a number. */
    DistrictSystem add(RegisterSystem system, Instant now) {
        // two at once get two numbers
        database.sql("select pg_advisory_xact_lock(hashtextextended('district_system ' || ?, 0))")
                .param(system.region())
                .query()
                .singleRow();
        var id =
                database.sql(
                                """
                                insert into district_system (id, region, name, contact, per_minute,
                                    per_day, registered_at, version)
                                select 'district-system.' || :region
                                    || case count(*) when 0 then '' else '.' || (count(*) + 1) end,
                                    :region, :name, :contact, :per_minute, :per_day, :now, 1
                                from district_system where region = :region
                                returning id
                                """)
                        .param("region", system.region())
                        .param("name", system.name())
                        .param("contact", system.contact())
                        .param("per_minute", system.quota().perMinute())
                        .param("per_day", system.quota().perDay())
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single();
        return get(id);
    }

    DistrictSystem get(String id) {
        return database.sql("select * from district_system where id = ?")
                .param(id)
                .query((row, _) -> system(row))
                .optional()
                .orElseThrow(() -> NotFound.of("district-system", id));
    }

    /** The system, which nobody else changes before the transaction ends. */
    DistrictSystem hold(String id) {
        return database.sql("select * from district_system where id = ? for update")
                .param(id)
                .query((row, _) -> system(row))
                .optional()
                .orElseThrow(() -> NotFound.of("district-system", id));
    }

    /**
     * Systems of a region and of those below it, in the order of ids.
     *
     * @param within the region of who asks
     * @param region one of them; all of them without it
     */
    List<DistrictSystem> page(
            @Nullable String within, @Nullable String region, String after, int limit) {
        return database.sql(
                        """
                        select * from district_system
                        where (region = :within
                               or (:within like '%00' and region like left(:within, 4) || '%'))
                          and (cast(:region as text) is null or region = :region) and id > :after
                        order by id limit :limit
                        """)
                .param("within", within == null ? "" : within)
                .param("region", region)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> system(row))
                .list();
    }

    DistrictSystem allow(DistrictSystem held, Quota quota) {
        return changed(
                held,
                database.sql(
                                """
                                update district_system set per_minute = ?, per_day = ?,
                                    version = version + 1 where id = ?
                                """)
                        .params(quota.perMinute(), quota.perDay(), held.id())
                        .update());
    }

    DistrictSystem secretIssued(DistrictSystem held, Instant now) {
        return changed(
                held,
                database.sql(
                                """
                                update district_system set secret_issued_at = ?,
                                    version = version + 1 where id = ?
                                """)
                        .params(Timestamp.from(now), held.id())
                        .update());
    }

    DistrictSystem revoke(DistrictSystem held, String reason, Instant now) {
        return changed(
                held,
                database.sql(
                                """
                                update district_system set revoked_at = ?, revoked_because = ?,
                                    version = version + 1 where id = ?
                                """)
                        .params(Timestamp.from(now), reason, held.id())
                        .update());
    }

    /** Revoked ones that the issuer does not know to be. */
    List<String> stillEnabled() {
        return database.sql(
                        """
                        select id from district_system
                        where revoked_at is not null and not disabled order by id
                        """)
                .query((row, _) -> Objects.requireNonNull(row.getString("id")))
                .list();
    }

    void disabled(String id) {
        database.sql("update district_system set disabled = true where id = ?").param(id).update();
    }

    private DistrictSystem changed(DistrictSystem held, int rows) {
        if (rows != 1) {
            throw NotFound.of("district-system", held.id());
        }
        return get(held.id());
    }

    private static DistrictSystem system(ResultSet row) throws SQLException {
        return new DistrictSystem(
                Objects.requireNonNull(row.getString("id")),
                Objects.requireNonNull(row.getString("region")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("contact")),
                new Quota(row.getInt("per_minute"), row.getInt("per_day")),
                Objects.requireNonNull(time(row, "registered_at")),
                time(row, "secret_issued_at"),
                time(row, "revoked_at"),
                row.getString("revoked_because"),
                row.getInt("version"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant().atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
