package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.board.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cards in the order in which transactions told them. Only what is below the oldest transaction
 * that still runs is read: nothing can come before it any more, so whoever goes on from a place
 * misses no card and gets none twice.
 */
@Repository
@Cites(
        value = {"A14", "A24"},
        rows = "S9")
class NewCards {

    /** How many cards are looked through for those that a client has missed. */
    private static final int BACK = 1_000;

    private final JdbcClient database;

    NewCards(JdbcClient database) {
        this.database = database;
    }

    /** Up to where everything that was told is there. */
    Place end() {
        return Place.before(
                database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                        .query(Long.class)
                        .single());
    }

    /** What follows on a place in every region, also what is gone; the first first. */
    List<NewCard> between(Place after, Place end, int limit) {
        return database.sql(
                        """
                        select told.told_by::text as told_by, told.card, told.region, told.organ,
                            board_card.id, board_card.name, board_card.aspect, board_card.level,
                            board_card.raised_at, known_organ.name as organ_name
                        from told_card as told
                        left join board_card on board_card.id = told.card
                        left join known_organ on known_organ.code = told.organ
                        where told.region is not null
                          and (told.told_by, told.card) > (cast(:by as xid8), :card)
                          and told.told_by < cast(:end as xid8)
                        order by told.told_by, told.card limit :limit
                        """)
                .param("by", String.valueOf(after.by()))
                .param("card", UUID.fromString(after.card()))
                .param("end", String.valueOf(end.by()))
                .param("limit", limit)
                .query((row, _) -> NewCard.of(row))
                .list();
    }

    /** The last of those in a scope that follow on a place, also what is gone; the first first. */
    List<NewCard> missed(Scope scope, Place after, Place end, int limit) {
        return database.sql(
                        """
                        select told.told_by::text as told_by, told.card, told.region, told.organ,
                            board_card.id, board_card.name, board_card.aspect, board_card.level,
                            board_card.raised_at, known_organ.name as organ_name
                        from (select * from told_card
                              where (told_by, card) > (cast(:by as xid8), :card)
                                and told_by < cast(:end as xid8)
                              order by told_by desc, card desc limit :back) as told
                        left join board_card on board_card.id = told.card
                        left join known_organ on known_organ.code = told.organ
                        where told.region = :region
                          and (cast(:organ as text) is null or told.organ = :organ)
                        order by told.told_by desc, told.card desc limit :limit
                        """)
                .param("by", String.valueOf(after.by()))
                .param("card", UUID.fromString(after.card()))
                .param("end", String.valueOf(end.by()))
                .param("back", BACK)
                .param("region", scope.region())
                .param("organ", scope.organ())
                .param("limit", limit)
                .query((row, _) -> NewCard.of(row))
                .list()
                .reversed();
    }

    /** The newest in a scope, the first first. */
    List<NewCard> newest(Scope scope, Place end, int limit) {
        return database.sql(
                        """
                        select told.told_by::text as told_by, told.card, told.region, told.organ,
                            board_card.id, board_card.name, board_card.aspect, board_card.level,
                            board_card.raised_at, known_organ.name as organ_name
                        from board_card
                        join told_card as told on told.card = board_card.id
                        left join known_organ on known_organ.code = told.organ
                        where board_card.region = :region
                          and (cast(:organ as text) is null or board_card.organ = :organ)
                          and told.told_by < cast(:end as xid8)
                        order by board_card.raised_at desc, board_card.id limit :limit
                        """)
                .param("region", scope.region())
                .param("organ", scope.organ())
                .param("end", String.valueOf(end.by()))
                .param("limit", limit)
                .query((row, _) -> NewCard.of(row))
                .list()
                .reversed();
    }

    /**
     * A card with its place, and whose it is.
     *
     * @param card none when it is gone: it was withdrawn, or does not stand any more
     */
    record NewCard(Place place, String region, @Nullable String organ, @Nullable BoardCard card) {

        static NewCard of(ResultSet row) throws SQLException {
            return new NewCard(
                    new Place(
                            row.getLong("told_by"), Objects.requireNonNull(row.getString("card"))),
                    Objects.requireNonNull(row.getString("region")),
                    row.getString("organ"),
                    row.getString("id") == null ? null : BoardCard.of(row));
        }

        String id() {
            return place.card();
        }

        boolean isSeenIn(Scope scope) {
            return scope.sees(region, organ);
        }
    }
}
