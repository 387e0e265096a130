package cn.zwfw.supervision.card;

import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.sign.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cards as they are derived. */
@Repository
public class Cards {

    static final String TABLE = "card";

    private final JdbcClient database;
    private final JsonMapper json;

    Cards(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void put(Card card) {
        var subject = card.subject();
        var standing = card.standing();
        database.sql(
                        """
                        insert into card (id, topic, key, name, aspect, region, organ, office,
                            concerned, level, rule, addressee, raised_at, raises)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (id) do update set name = excluded.name,
                            organ = excluded.organ, office = excluded.office,
                            level = excluded.level, rule = excluded.rule,
                            addressee = excluded.addressee, raised_at = excluded.raised_at,
                            raises = excluded.raises
                        """)
                .params(
                        Arrays.asList(
                                card.id(),
                                subject.topic().name(),
                                subject.key(),
                                subject.name(),
                                card.aspect().name(),
                                subject.region(),
                                subject.organ(),
                                subject.office(),
                                subject.concerned(),
                                standing.level().grade(),
                                standing.rule(),
                                standing.addressee().name(),
                                Timestamp.from(standing.at()),
                                json.writeValueAsString(card.raises())))
                .update();
    }

    /**
     * Takes away what is not there any more, such as when a notice of holidays moves a last day.
     */
    void remove(UUID id) {
        database.sql("delete from card where id = ?").param(id).update();
    }

    public Optional<Card> find(UUID id) {
        return database.sql("select * from card where id = ?")
                .param(id)
                .query((row, _) -> card(row))
                .optional();
    }

    /** How often a card has come to say something else: it grows with level, rule and message. */
    public int timesTold(UUID id) {
        return database.sql("select version from told_card where card = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A card of a row of its table. */
    public Card card(ResultSet row) throws SQLException {
        var subject =
                new Subject(
                        Topic.valueOf(row.getString("topic")),
                        Objects.requireNonNull(row.getString("key")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("region")),
                        row.getString("organ"),
                        row.getString("office"),
                        row.getString("concerned"));
        List<Raise> raises =
                json.readValue(row.getString("raises"), new TypeReference<List<Raise>>() {});
        return new Card(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                subject,
                Aspect.valueOf(row.getString("aspect")),
                raises);
    }
}
