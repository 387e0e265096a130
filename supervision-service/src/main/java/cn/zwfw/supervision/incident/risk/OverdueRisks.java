package cn.zwfw.supervision.incident.risk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.incident.IncidentAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organs have let pass: no assessment at all, none since, a risk not mended. */
@Repository
@Cites(value = "A21", rows = "S8")
class OverdueRisks {

    private final JdbcClient database;
    private final Clock clock;

    OverdueRisks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of the organs that the caller sees, in the order of their codes. */
    List<OverdueRisk> of(Caller caller, @Nullable String after, int limit) {
        return database.sql(
                        """
                        with seen as (
                            select code, name from known_organ
                            where region = :region
                              and (:watches or (:department and code = :caller))),
                        last as (
                            select distinct on (organ) organ, id, next_due_on
                            from risk_assessment where organ in (select code from seen)
                            order by organ, assessed_on desc, id desc),
                        overdue as (
                            select code as organ, 'NEVER' as reason, cast(null as uuid) as assessment,
                                cast(null as int) as finding, cast(null as date) as due_on
                            from seen where code not in (select organ from last)
                            union all
                            select organ, 'ASSESSMENT', id, null, next_due_on
                            from last where next_due_on < :today
                            union all
                            select organ, 'FINDING', id, number, due_on
                            from risk_finding join risk_assessment on id = assessment
                            where done_on is null and due_on < :today
                              and organ in (select code from seen)),
                        placed as (
                            select organ, name as organ_name, reason, assessment, finding, due_on,
                                concat_ws('.', organ, reason, assessment,
                                    lpad(cast(finding as text), 3, '0')) collate "C" as place
                            from overdue join seen on code = organ)
                        select * from placed
                        where cast(:after as text) is null or place > :after
                        order by place limit :limit
                        """)
                .param("region", caller.region())
                .param("watches", IncidentAccess.watches(caller))
                .param("department", IncidentAccess.isOfDepartment(caller))
                .param("caller", caller.organ())
                .param("today", CityTime.today(clock))
                .param("after", after)
                .param("limit", limit)
                .query(OverdueRisks::overdue)
                .list();
    }

    private static OverdueRisk overdue(ResultSet row, int index) throws SQLException {
        return new OverdueRisk(
                row.getString("organ"),
                row.getString("organ_name"),
                OverdueRisk.Reason.valueOf(row.getString("reason")),
                row.getObject("assessment", UUID.class),
                row.getObject("finding", Integer.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("place"));
    }
}
