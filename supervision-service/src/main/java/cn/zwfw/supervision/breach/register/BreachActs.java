package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about breaches; a trigger of the database refuses to change or remove it. */
@Repository
@Cites(value = "B16", rows = "S3")
class BreachActs {

    private final JdbcClient database;

    BreachActs(JdbcClient database) {
        this.database = database;
    }

    void add(RegisteredBreach before, BreachAct act, String words, Caller caller, Instant at) {
        database.sql(
                        """
                        insert into breach_act
                            (breach, seq, act, evidence, at, person, person_name, organ, words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                before.id(),
                                before.version(),
                                act.name(),
                                before.evidence().size(),
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
}
