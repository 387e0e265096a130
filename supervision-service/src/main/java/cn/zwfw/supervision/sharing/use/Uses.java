package cn.zwfw.supervision.sharing.use;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.sharing.grant.Admission.Admitted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who read what (A19): only added to, which a trigger of the database sees to. */
@Repository
@Cites(value = "A19", rows = "S5")
public class Uses {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final JdbcClient database;

    Uses(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds a page that is read, in the transaction that reads it. Whether the grant is still in
     * force is asked in the same statement, after the page was read, and it is held until the
     * transaction ends: what was revoked meanwhile is not answered any more.
     *
     * @param matter what the reader says of this occasion
     * @return its number; none when the grant has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Long> add(
            String resource,
            Admitted admitted,
            Caller reader,
            @Nullable String matter,
            List<String> records,
            Instant at) {
        return database.sql(
                        """
                        with held as materialized (
                            select id from sharing_grant
                            where id = cast(:grant as uuid) and state = 'GRANTED'
                              and ends_at > :at
                            for share)
                        insert into monitoring_use (at, resource, grant_id, person, person_name,
                            organ, region, purpose, matter, fields, records)
                        select :at, :resource, cast(:grant as uuid), :person, :name, :organ,
                            :region, :purpose, cast(:matter as text), cast(:fields as text[]),
                            cast(:records as text[])
                        where cast(:grant as uuid) is null or exists (select from held)
                        returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("resource", resource)
                .param("grant", admitted.grant())
                .param("person", reader.id())
                .param("name", reader.name())
                .param("organ", Objects.requireNonNullElse(reader.organ(), ""))
                .param("region", Objects.requireNonNullElse(reader.region(), ""))
                .param("purpose", admitted.purpose())
                .param("matter", matter)
                .param("fields", admitted.fields().toArray(String[]::new))
                .param("records", records.toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    /** Of a resource, in the order in which they happened. */
    List<Use> of(String resource, UseQuery query, int limit) {
        return database.sql(
                        """
                        select * from monitoring_use
                        where resource = :resource
                          and (cast(:record as text) is null
                               or records @> array[cast(:record as text)])
                          and (cast(:person as text) is null or person = :person)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:to as timestamptz) is null or at < :to)
                          and id > :after
                        order by id limit :limit
                        """)
                .param("resource", resource)
                .param("record", query.record())
                .param("person", query.person())
                .param("organ", query.organ())
                .param("from", begin("?from", query.from(), 0))
                .param("to", begin("?to", query.to(), 1))
                .param("after", query.after() == null ? 0L : query.after())
                .param("limit", limit)
                .query(Uses::read)
                .list();
    }

    /** Those of a resource that bear these numbers, in their order. */
    public List<Use> find(String resource, List<Long> ids) {
        return database.sql(
                        "select * from monitoring_use where resource = ? and id = any (?) order by id")
                .params(resource, ids.toArray(Long[]::new))
                .query(Uses::read)
                .list();
    }

    private static @Nullable Timestamp begin(String place, @Nullable LocalDate day, int later) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw InvalidInput.of(Violation.at(place, "day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
        return Timestamp.from(day.plusDays(later).atStartOfDay(CityTime.ZONE).toInstant());
    }

    private static Use read(ResultSet row, int number) throws SQLException {
        return new Use(
                row.getLong("id"),
                Objects.requireNonNull(row.getTimestamp("at"))
                        .toInstant()
                        .atZone(CityTime.ZONE)
                        .toOffsetDateTime(),
                text(row, "resource"),
                row.getObject("grant_id", UUID.class),
                text(row, "person"),
                text(row, "person_name"),
                text(row, "organ"),
                text(row, "region"),
                text(row, "purpose"),
                row.getString("matter"),
                texts(row, "fields"),
                texts(row, "records"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
