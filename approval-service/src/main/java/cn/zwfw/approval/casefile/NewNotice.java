package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a year's notice of holidays is imported, what runs is counted anew; a case whose due day
 * moves is told of. Broken off, it begins again: what is counted already does not move twice.
 */
@Component
@Cites(
        value = {"行政许可法 82", "A14"},
        rows = "V5")
class NewNotice {

    private static final int AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(NewNotice.class);
    private static final CaseChange COUNTED_ANEW =
            new CaseChange() {
                @Override
                public Case on(Case before, Moment moment) {
                    return before.recounted();
                }

                @Override
                public String opinion() {
                    return "放假安排已公布或者变更,期限重新计算。";
                }
            };

    private final JdbcClient database;
    private final CaseDesk desk;
    private final Cases cases;
    private final WorkCalendars calendars;

    NewNotice(JdbcClient database, CaseDesk desk, Cases cases, WorkCalendars calendars) {
        this.database = database;
        this.desk = desk;
        this.cases = cases;
        this.calendars = calendars;
    }

    @Scheduled(fixedDelayString = "${zwfw.cases.recount-every:1m}")
    void count() {
        var digest = calendars.digest();
        if (digest.equals(counted())) {
            return;
        }
        calendars.reload();
        for (var page = running(""); !page.isEmpty(); page = running(page.getLast())) {
            page.forEach(this::countAnew);
        }
        database.sql(
                        """
                        insert into counted_calendar (digest) values (?)
                        on conflict (one) do update set digest = excluded.digest
                        """)
                .param(digest)
                .update();
    }

    private void countAnew(String number) {
        try {
            desk.change(number, Caller.PLATFORM, this::mustMove, COUNTED_ANEW);
        } catch (Conflict still) {
            log.debug("case {} stays: {}", number, still.code());
        }
    }

    private void mustMove(Case any) {
        if (cases.isDueAsStored(any, calendars.current())) {
            throw Conflict.because("due-as-before");
        }
    }

    private String counted() {
        return database.sql("select digest from counted_calendar")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<String> running(String after) {
        return database.sql(
                        """
                        select number from case_file
                        where due_on is not null and number > ? order by number limit ?
                        """)
                .params(after, AT_ONCE)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
