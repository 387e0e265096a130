package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentAct;
import cn.zwfw.supervision.incident.life.IncidentState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done about incidents, only added to; words are sealed. */
@Repository
@Cites(value = "A20", rows = "S8")
class IncidentRecords implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;

    IncidentRecords(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn(
                        "incident_record",
                        List.of("incident", "seq"),
                        "words",
                        key -> context(key.getFirst())));
    }

    /** Adds what was done, while the incident is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Incident after, IncidentAct act, Instant at, Caller caller, String words) {
        database.sql(
                        """
                        insert into incident_record (incident, seq, at, act, state, person,
                            person_name, organ, words)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?
                        from incident_record where incident = ?
                        """)
                .params(
                        Arrays.asList(
                                after.id(),
                                Timestamp.from(at),
                                act.name(),
                                after.state().name(),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                vault.seal(words, context(after.id())),
                                after.id()))
                .update();
    }

    /** All of an incident, in the order in which they happened. */
    List<IncidentView.Done> of(UUID incident) {
        return database.sql("select * from incident_record where incident = ? order by seq")
                .param(incident)
                .query((row, _) ->
                        new IncidentView.Done(
                                row.getTimestamp("at")
                                        .toInstant()
                                        .atZone(CityTime.ZONE)
                                        .toOffsetDateTime(),
                                IncidentAct.valueOf(row.getString("act")).label(),
                                IncidentState.valueOf(row.getString("state")),
                                row.getString("person_name"),
                                row.getString("organ"),
                                vault.open(
                                        Objects.requireNonNull(row.getBytes("words")),
                                        context(incident))))
                .list();
    }

    private static String context(Object incident) {
        return "supervision.incident.record:" + incident;
    }
}
