package cn.zwfw.finance.duty;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, kept in the transactions that list funds and disclose of them. */
@Repository
@Cites(value = "A13(2)", rows = "F3")
class DutyRows {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final WorkCalendars calendars;
    private final DutySettings settings;
    private final Clock clock;

    DutyRows(JdbcClient database, WorkCalendars calendars, DutySettings settings, Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Owed anew, or by another department; what was owed before keeps its days. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<DisclosureDuty> begin(String fund, int year, String department, String region) {
        return Arrays.stream(DutyKind.values())
                .flatMap(kind -> begin(fund, kind, year, department, region).stream())
                .toList();
    }

    private List<DisclosureDuty> begin(
            String fund, DutyKind kind, int year, String department, String region) {
        var listed = CityTime.today(clock);
        return database.sql(
                        """
                        insert into disclosure_duty as kept
                            (fund, duty, department, region, year, since, due)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (fund, duty) do update
                        set department = excluded.department, dropped = false,
                            since = case when kept.dropped then excluded.since else kept.since end,
                            due = case when kept.dropped then excluded.due else kept.due end,
                            told_late = kept.told_late and not kept.dropped,
                            version = kept.version + 1
                        where kept.dropped or kept.department <> excluded.department
                        returning *
                        """)
                .params(
                        fund,
                        kind.name(),
                        department,
                        region,
                        year,
                        DutySettings.since(kind, year, listed),
                        settings.due(kind, year, listed, calendars.current()))
                .query(this::duty)
                .list();
    }

    /** No longer owed, where it was not done. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<DisclosureDuty> drop(String fund) {
        return database.sql(
                        """
                        update disclosure_duty set dropped = true, version = version + 1
                        where fund = ? and done_on is null and not dropped returning *
                        """)
                .param(fund)
                .query(this::duty)
                .list();
    }

    /** What is disclosed now; what was and is not any more is owed again. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<DisclosureDuty> settle(String fund, Set<DutyKind> disclosed) {
        return database.sql(
                        """
                        update disclosure_duty
                        set done_on = case when done_on is null then cast(:today as date) end,
                            version = version + 1
                        where fund = :fund
                          and (duty = any (cast(:disclosed as text[]))) = (done_on is null)
                        returning *
                        """)
                .param("today", CityTime.today(clock))
                .param("fund", fund)
                .param("disclosed", disclosed.stream().map(DutyKind::name).toArray(String[]::new))
                .query(this::duty)
                .list();
    }

    /** Takes some that have become late and were not told of; another instance takes others. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<DisclosureDuty> takeLate() {
        return database.sql(
                        """
                        update disclosure_duty set told_late = true, version = version + 1
                        where (fund, duty) in (
                            select fund, duty from disclosure_duty
                            where due < ? and done_on is null and not dropped and not told_late
                            order by due limit ? for update skip locked)
                        returning *
                        """)
                .params(CityTime.today(clock), AT_ONCE)
                .query(this::duty)
                .list();
    }

    List<DisclosureDuty> of(String fund) {
        return database.sql("select * from disclosure_duty where fund = ? order by due, duty")
                .param(fund)
                .query(this::duty)
                .list();
    }

    private DisclosureDuty duty(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var doneOn = row.getObject("done_on", LocalDate.class);
        var dropped = row.getBoolean("dropped");
        return new DisclosureDuty(
                row.getString("fund"),
                DutyKind.valueOf(row.getString("duty")),
                row.getString("department"),
                row.getString("region"),
                row.getInt("year"),
                row.getObject("since", LocalDate.class),
                due,
                doneOn,
                dropped,
                DisclosureDuty.isLate(due, doneOn, dropped, CityTime.today(clock)),
                row.getInt("version"));
    }
}
