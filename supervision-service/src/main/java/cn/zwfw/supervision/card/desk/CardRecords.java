package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.supervision.card.Card;
import cn.zwfw.supervision.rule.Level;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about cards; a trigger of the database refuses to change or remove it. */
@Repository
class CardRecords {

    private final JdbcClient database;

    CardRecords(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else act on the card before the transaction ends. */
    void hold(UUID card) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('card ' || ?, 0))")
                .param(card.toString())
                .query(row -> {});
    }

    /** Adds what was done; screens that show a card learn that it was withdrawn. */
    void add(Card card, int seq, CardAct act, Caller caller, String reason, Instant at) {
        database.sql(
                        """
                        insert into card_act
                            (card, seq, act, level, at, person, person_name, organ, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                card.id(),
                                seq,
                                act.name(),
                                card.standing().level().grade(),
                                Timestamp.from(at),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                reason))
                .update();
        if (act == CardAct.WITHDRAW) {
            database.sql("update told_card set told_by = pg_current_xact_id() where card = ?")
                    .param(card.id())
                    .update();
        }
    }

    List<CardRecord> of(UUID card) {
        return of(List.of(card)).getOrDefault(card, List.of());
    }

    Map<UUID, List<CardRecord>> of(List<UUID> cards) {
        var done = new HashMap<UUID, List<CardRecord>>();
        database.sql("select * from card_act where card = any(?) order by card, seq")
                .param(cards.toArray(UUID[]::new))
                .query(row -> {
                    var card = Objects.requireNonNull(row.getObject("card", UUID.class));
                    done.computeIfAbsent(card, _ -> new ArrayList<>())
                            .add(
                                    new CardRecord(
                                            row.getInt("seq"),
                                            CardAct.valueOf(row.getString("act")),
                                            Level.of(row.getInt("level")),
                                            row.getTimestamp("at").toInstant(),
                                            Objects.requireNonNull(row.getString("person_name")),
                                            Objects.requireNonNull(row.getString("reason"))));
                });
        return done;
    }
}
