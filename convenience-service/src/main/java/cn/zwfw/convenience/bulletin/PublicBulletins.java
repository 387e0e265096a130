package cn.zwfw.convenience.bulletin;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.search.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bulletins, as they are read; kept in the transaction that publishes. */
@Repository
class PublicBulletins {

    private static final String COLUMNS =
            """
            select any_bulletin.*, coalesce(known_organ.name, any_bulletin.organ) as organ_name
            from public_bulletin any_bulletin
            left join known_organ on known_organ.code = any_bulletin.organ
            """;

    private final JdbcClient database;

    PublicBulletins(JdbcClient database) {
        this.database = database;
    }

    void put(Published<Bulletin> published) {
        var revision = published.revision();
        var bulletin = published.content();
        var at = Timestamp.from(revision.effectiveFrom());
        database.sql(
                        """
                        insert into public_bulletin
                            (code, organ, region, title, body, words, published_at, changed_at,
                             withdrawn)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update
                        set title = excluded.title, body = excluded.body, words = excluded.words,
                            changed_at = excluded.changed_at, withdrawn = excluded.withdrawn
                        """)
                .params(
                        revision.code(),
                        revision.organ(),
                        revision.region(),
                        bulletin.title(),
                        bulletin.body(),
                        Words.folded(bulletin.title() + " " + bulletin.body()),
                        at,
                        at,
                        revision.standing() == Standing.CANCELLED)
                .update();
    }

    Optional<BulletinView> find(String code) {
        return database.sql(COLUMNS + "where any_bulletin.code = ?")
                .param(code)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The newest first; a withdrawn one is found by its organ and day, no more by its words. */
    List<BulletinView> search(BulletinQuery query, int limit) {
        return database.sql(
                        COLUMNS
                                + """
                                where (cast(:region as text) is null
                                       or any_bulletin.region = :region)
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and (cast(:after as text) is null
                                       or (published_at, any_bulletin.code) <
                                          (select published_at, code from public_bulletin
                                           where code = :after))
                                  and (cast(:q as text) is null or not withdrawn)
                                  and words like all (cast(:patterns as text[]))
                                order by published_at desc, any_bulletin.code desc limit :limit
                                """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("after", query.after())
                .param("q", query.q())
                .param("patterns", Words.of(query.q()).patterns())
                .param("limit", limit)
                .query((row, _) -> read(row).withoutBody())
                .list();
    }

    private static BulletinView read(ResultSet row) throws SQLException {
        var withdrawn = row.getBoolean("withdrawn");
        return new BulletinView(
                row.getString("code"),
                row.getString("organ"),
                row.getString("organ_name"),
                row.getString("region"),
                row.getString("title"),
                time(row, "published_at"),
                time(row, "changed_at"),
                withdrawn,
                withdrawn ? null : row.getString("body"));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column))
                .toInstant()
                .atZone(CityTime.ZONE)
                .toOffsetDateTime();
    }
}
