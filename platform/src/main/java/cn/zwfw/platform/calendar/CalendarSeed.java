package cn.zwfw.platform.calendar;

import java.util.Collection;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the calendar at start with the notices the library knows.
 *
 * <p>It writes only what it wrote itself or what is not there: a day an operator edited, and every
 * day of a year that was imported, stay as they are. Instances that start together write the same
 * and do not disturb each other.
 */
@Component
@DependsOnDatabaseInitialization
class CalendarSeed implements InitializingBean {

    /** Begins the source of every row this class may overwrite. */
    static final String SOURCE = "tyme4j";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CalendarSeed(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(_ -> KnownNotices.byYear().forEach(this::seed));
    }

    private void seed(int year, Collection<ListedDay> days) {
        String source = SOURCE + " " + year;
        boolean ours =
                jdbc.sql(
                                        """
                                        insert into work_calendar_year (year, provisional, source)
                                        values (:year, false, :source)
                                        on conflict (year) do update set provisional = false
                                        where work_calendar_year.source = excluded.source
                                        """)
                                .param("year", year)
                                .param("source", source)
                                .update()
                        == 1;
        if (ours) {
            days.forEach(day -> seed(day, source));
        }
    }

    private void seed(ListedDay day, String source) {
        jdbc.sql(
                        """
                        insert into work_calendar (day, workday, name, source)
                        values (:day, :workday, :name, :source)
                        on conflict (day) do update
                        set workday = excluded.workday, name = excluded.name
                        where work_calendar.source = excluded.source
                          and (work_calendar.workday, work_calendar.name)
                              is distinct from (excluded.workday, excluded.name)
                        """)
                .param("day", day.day())
                .param("workday", day.workday())
                .param("name", day.name())
                .param("source", source)
                .update();
    }
}
