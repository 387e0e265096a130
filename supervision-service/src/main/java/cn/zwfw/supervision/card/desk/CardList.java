package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.card.Card;
import cn.zwfw.supervision.card.Cards;
import cn.zwfw.supervision.sign.SubjectAccess;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards that a caller sees, as {@link SubjectAccess} says it of each; the newest first. */
@Repository
class CardList {

    private static final String BETWEEN = "~";

    private final JdbcClient database;
    private final Cards cards;

    CardList(JdbcClient database, Cards cards) {
        this.database = database;
        this.cards = cards;
    }

    List<Card> of(Caller caller, CardQuery query, int limit) {
        var place = query.after() == null ? null : query.after().split(BETWEEN);
        return database.sql(
                        """
                        select * from card
                        where region = :region
                          and concerned is distinct from cast(:caller as text)
                          and case when office is not null
                              then :inspectorate or office = any(cast(:duties as text[]))
                              else :supervises or (:own and organ = :caller) end
                          and (cast(:level as int) is null or level = :level)
                          and (cast(:aspect as text) is null or aspect = :aspect)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:key as text) is null or key = :key and (:named or
                               (topic <> 'RATING' and concerned is null)))
                          and (cast(:at as timestamptz) is null
                               or (raised_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by raised_at desc, id desc limit :limit
                        """)
                .param("region", caller.region())
                .param("caller", caller.organ())
                .param("inspectorate", caller.has(Duty.INSPECTORATE))
                .param("duties", caller.duties().stream().map(Duty::name).toArray(String[]::new))
                .param("supervises", SubjectAccess.supervises(caller))
                .param("own", SubjectAccess.isOfOrgan(caller))
                .param("named", caller.has(Duty.INSPECTORATE))
                .param("level", query.level() == null ? null : query.level().grade())
                .param("aspect", query.aspect() == null ? null : query.aspect().name())
                .param("organ", query.organ())
                .param("key", query.key())
                .param("at", place == null ? null : at(place[0]))
                .param("id", place == null ? null : UUID.fromString(place[1]))
                .param("limit", limit)
                .query((row, _) -> cards.card(row))
                .list();
    }

    private static Timestamp at(String millis) {
        return Timestamp.from(Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    /** Where the next page begins. */
    static String place(Card card) {
        return card.standing().at().toEpochMilli() + BETWEEN + card.id();
    }
}
