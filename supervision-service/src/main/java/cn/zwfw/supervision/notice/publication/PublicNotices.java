package cn.zwfw.supervision.notice.publication;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.NoticeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published notices; nothing else of a notice is read here. */
@Repository
class PublicNotices {

    private static final String COLUMNS =
            """
            select id, notice.kind, ground, wording, notice.duty, notice.region, organ,
                coalesce(name, organ) as organ_name, public_text, published_at, retracted_at, state
            from notice
            join notice_ground on notice_ground.kind = notice.kind and article = ground
            left join known_organ on code = organ
            where published_at is not null
            """;

    private final JdbcClient database;

    PublicNotices(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<PublicNotice> search(PublicNoticeQuery query, int limit) {
        return database.sql(
                        COLUMNS
                                + """
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and (cast(:region as text) is null or notice.region = :region)
                                  and (cast(:kind as text) is null or notice.kind = :kind)
                                  and (cast(:from as timestamptz) is null
                                       or (published_at >= :from and published_at < :to))
                                  and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .param("organ", query.organ())
                .param("region", query.region())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("from", begin(query.year(), 0))
                .param("to", begin(query.year(), 1))
                .param("after", query.after())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<PublicNotice> find(UUID id) {
        return database.sql(COLUMNS + " and id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    private static @Nullable Timestamp begin(@Nullable Integer year, int later) {
        return year == null
                ? null
                : Timestamp.from(
                        LocalDate.of(year + later, 1, 1).atStartOfDay(CityTime.ZONE).toInstant());
    }

    /** A text that waits to be published again after it was taken off is not public yet. */
    private static PublicNotice read(ResultSet row) throws SQLException {
        var kind = NoticeKind.valueOf(row.getString("kind"));
        var retractedAt = time(row, "retracted_at");
        return new PublicNotice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                kind,
                kind.label(),
                row.getString("ground"),
                row.getString("wording"),
                Duty.valueOf(row.getString("duty")).label(),
                row.getString("region"),
                row.getString("organ"),
                row.getString("organ_name"),
                retractedAt == null ? row.getString("public_text") : null,
                Objects.requireNonNull(time(row, "published_at")),
                NoticeState.valueOf(row.getString("state")) == NoticeState.CLOSED,
                retractedAt != null,
                retractedAt);
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
