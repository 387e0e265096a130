package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored ratings with their rectifications. */
@Repository
class Ratings implements SealedStore {

    private static final String RATING =
            """
            select r.*, x.id, x.state, x.round, x.opened_on, x.verified_on, x.rectified_on,
                   x.followed_up_on, x.satisfied
            from rating r left join rectification x on x.case_number = r.case_number
            """;

    private final JdbcClient database;
    private final RatingRows rows;
    private final Vault vault;

    Ratings(JdbcClient database, RatingRows rows, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("rating", "case_number", "remark", RatingRows::context));
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    /** False when the case was rated before. */
    boolean add(Rating rating) {
        return database.sql(
                                """
                                insert into rating (case_number, version, level, reasons, remark,
                                    channel, named, rated_at, item_code, item_name, organ, region)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                rating.caseNumber(),
                                rating.version(),
                                rating.level().code(),
                                rating.reasons().toArray(String[]::new),
                                vault.seal(
                                        rating.remark(), RatingRows.context(rating.caseNumber())),
                                rating.channel().name(),
                                rating.named(),
                                Timestamp.from(rating.ratedAt()),
                                rating.itemCode(),
                                rating.itemName(),
                                rating.organ(),
                                rating.region())
                        .update()
                == 1;
    }

    void open(Rating rating, Rectification opened) {
        database.sql(
                        """
                        insert into rectification
                            (id, case_number, organ, region, state, round, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        opened.id(),
                        rating.caseNumber(),
                        rating.organ(),
                        rating.region(),
                        opened.state().name(),
                        opened.round(),
                        opened.openedOn())
                .update();
    }

    Optional<Rating> find(String caseNumber) {
        return database.sql(RATING + "where r.case_number = ?")
                .param(caseNumber)
                .query(rows)
                .optional();
    }

    Optional<Rating> find(UUID rectification) {
        return database.sql(RATING + "where x.id = ?").param(rectification).query(rows).optional();
    }

    /** Keeps all others from changing it in this transaction; first this, then read it. */
    void hold(String caseNumber) {
        database.sql("select case_number from rating where case_number = ? for update")
                .param(caseNumber)
                .query(String.class)
                .optional();
    }

    /** Stores what the rectification has become; the rating is held. */
    void save(Rating rating, Rectification now) {
        database.sql("update rating set version = ? where case_number = ?")
                .params(rating.version(), rating.caseNumber())
                .update();
        database.sql(
                        """
                        update rectification set state = ?, round = ?, opened_on = ?,
                            verified_on = ?, rectified_on = ?, followed_up_on = ?, satisfied = ?
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                now.state().name(),
                                now.round(),
                                now.openedOn(),
                                now.verifiedOn(),
                                now.rectifiedOn(),
                                now.followedUpOn(),
                                now.satisfied(),
                                now.id()))
                .update();
    }

    /** Bad ratings in the order in which they came. */
    List<Rating> list(RectificationQuery query, int limit) {
        return database.sql(
                        RATING
                                + """
                                where x.region = :region
                                  and (cast(:organ as text) is null or x.organ = :organ)
                                  and (cast(:state as text) is null or x.state = :state)
                                  and (cast(:open as date) is null
                                       or (x.state = 'OPEN' and x.opened_on <= :open)
                                       or (x.state = 'VERIFIED' and x.opened_on <= :verified))
                                  and (cast(:after as uuid) is null or x.id > :after)
                                order by x.id limit :limit
                                """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("state", query.state() == null ? null : query.state().name())
                .param("open", query.toVerifyOpenedBy())
                .param("verified", query.toRectifyOpenedBy())
                .param("after", query.after())
                .param("limit", limit)
                .query(rows)
                .list();
    }
}
