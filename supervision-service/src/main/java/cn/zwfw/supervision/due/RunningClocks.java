package cn.zwfw.supervision.due;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.sign.SubjectAccess;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What runs and a caller sees, as {@link SubjectAccess} says it of each; the nearest first. Who
 * sees little is said apart, so that an index of that little is read and not all of a region.
 */
@Repository
class RunningClocks {

    private static final int PARTS = 3;

    private final JdbcClient database;

    RunningClocks(JdbcClient database) {
        this.database = database;
    }

    List<RunningClock> of(Caller caller, ClockQuery query, int limit) {
        var place = query.after() == null ? null : query.after().split("~", PARTS);
        return database.sql(
                        """
                        select * from watched
                        where running and region = :region
                          and (not :only_own or organ = :caller)
                          and (not :only_offices or office is not null)
                          and concerned is distinct from cast(:caller as text)
                          and case when office is not null
                              then :inspectorate or office = any(cast(:duties as text[]))
                              else :supervises or (:own and organ = :caller) end
                          and (:inspectorate or (topic <> 'RATING' and concerned is null)
                               or cast(:key as text) is null)
                          and (cast(:key as text) is null or key = :key)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:due as date) is null or due_on <= :due)
                          and (cast(:day as date) is null
                               or (due_on, topic, key) > (cast(:day as date), :topic, :last))
                        order by due_on, topic, key limit :limit
                        """)
                .param("region", caller.region())
                .param("caller", caller.organ())
                .param("inspectorate", caller.has(Duty.INSPECTORATE))
                .param("duties", caller.duties().stream().map(Duty::name).toArray(String[]::new))
                .param("only_own", SubjectAccess.seesOnlyOwn(caller))
                .param("only_offices", SubjectAccess.seesOnlyOffices(caller))
                .param("supervises", SubjectAccess.supervises(caller))
                .param("own", SubjectAccess.isOfOrgan(caller))
                .param("key", query.key())
                .param("organ", query.organ())
                .param("due", query.due())
                .param("day", place == null ? null : LocalDate.ofEpochDay(Long.parseLong(place[0])))
                .param("topic", place == null ? null : place[1])
                .param("last", place == null ? null : place[2])
                .param("limit", limit)
                .query((row, _) -> RunningClock.of(row))
                .list();
    }
}
