package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.breach.Evidence;
import cn.zwfw.supervision.ledger.Topic;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was done about breaches; a trigger of the database refuses to change or remove it. */
@Repository
@Cites(value = "B16", rows = "S3")
class BreachActs {

    private final JdbcClient database;
    private final JsonMapper json;

    BreachActs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(RegisteredBreach before, BreachAct act, String words, Caller caller, Instant at) {
        database.sql(
                        """
                        insert into breach_act
                            (breach, seq, act, evidence_digest, snapshot, at, person,
                                person_name, organ, words)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                before.id(),
                                before.acts(),
                                act.name(),
                                before.digest(),
                                json.writeValueAsString(Snapshot.of(before)),
                                Timestamp.from(at),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                words))
                .update();
    }

    /** All of a breach, in the order in which they happened. */
    List<BreachView.Done> of(UUID breach) {
        return database.sql("select * from breach_act where breach = ? order by seq")
                .param(breach)
                .query((row, _) ->
                        new BreachView.Done(
                                CityTime.of(row.getTimestamp("at").toInstant()),
                                BreachAct.valueOf(row.getString("act")),
                                BreachAct.valueOf(row.getString("act")).label(),
                                row.getString("person_name"),
                                row.getString("organ"),
                                row.getString("words")))
                .list();
    }

    /** What was acted upon; the view {@code breach} shows it when it is not found any more. */
    private record Snapshot(
            int item,
            @Nullable Topic topic,
            @Nullable String key,
            String name,
            String region,
            @Nullable String organ,
            Instant since,
            List<Evidence> evidence) {

        private static Snapshot of(RegisteredBreach any) {
            return new Snapshot(
                    any.breach().item(),
                    any.topic(),
                    any.key(),
                    any.name(),
                    any.region(),
                    any.organ(),
                    any.since(),
                    any.evidence());
        }
    }
}
