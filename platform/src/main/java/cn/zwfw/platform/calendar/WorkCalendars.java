package cn.zwfw.platform.calendar;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The stored working days.
 *
 * <p>They are read from memory. A copy is used for half a minute, so what one instance imports,
 * every other counts by within a minute.
 */
@Repository
public class WorkCalendars {

    static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();

    WorkCalendars(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The working days as known now, at most half a minute old. */
    public WorkCalendar current() {
        Instant now = clock.instant();
        @Nullable Snapshot known = snapshot.get();
        if (known == null || now.isAfter(known.loaded().plus(FRESH))) {
            known = new Snapshot(load(), now);
            snapshot.set(known);
        }
        return known.calendar();
    }

    /** Forgets the copy, so that the next look is at what is stored now. */
    public void reload() {
        snapshot.set(null);
    }

    /** Tells one state of the stored days from every other. */
    public String digest() {
        return jdbc.sql(
                        """
                        select md5(coalesce(string_agg(d.day || ' ' || d.workday, ',' order by d.day), ''))
                            || (select md5(coalesce(string_agg(y.year || ' ' || y.provisional, ','
                                    order by y.year), '')) from work_calendar_year y)
                        from work_calendar d
                        """)
                .query(String.class)
                .single();
    }

    /** The years whose notice is known, in order. */
    public List<Integer> noticedYears() {
        return jdbc.sql("select year from work_calendar_year where not provisional order by year")
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    /**
     * Replaces what is known of a year by its notice, which makes the year final.
     *
     * @param source the notice, by its number
     * @param days all days it lists; the last days of the December before may be among them
     * @throws InvalidNotice when there is no day, a day is given twice or belongs to another year
     */
    public void importYear(int year, String source, Collection<ListedDay> days) {
        requireNotice(year, days);
        transaction.executeWithoutResult(_ -> {
            forget(year);
            days.stream().sorted(comparing(ListedDay::day)).forEach(day -> put(day, source));
            jdbc.sql(
                            """
                            insert into work_calendar_year (year, provisional, source)
                            values (:year, false, :source)
                            on conflict (year) do update
                            set provisional = false, source = excluded.source
                            """)
                    .param("year", year)
                    .param("source", source)
                    .update();
        });
        reload();
    }

    /** All days of the year, save those in December that the following year's notice listed. */
    private void forget(int year) {
        jdbc.sql(
                        """
                        delete from work_calendar d
                        where d.day between :first and :last
                          and not exists (select from work_calendar_year y
                                          where y.year = :year + 1 and y.source = d.source)
                        """)
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }

    private void put(ListedDay day, String source) {
        jdbc.sql(
                        """
                        insert into work_calendar (day, workday, name, source)
                        values (:day, :workday, :name, :source)
                        on conflict (day) do update
                        set workday = excluded.workday, name = excluded.name,
                            source = excluded.source
                        """)
                .param("day", day.day())
                .param("workday", day.workday())
                .param("name", day.name())
                .param("source", source)
                .update();
    }

    private WorkCalendar load() {
        var listed = new ArrayList<ListedDay>();
        jdbc.sql("select day, workday, name from work_calendar")
                .query(row -> {
                    listed.add(
                            new ListedDay(
                                    row.getObject("day", LocalDate.class),
                                    row.getBoolean("workday"),
                                    row.getString("name")));
                });
        var noticed = new HashSet<Integer>();
        jdbc.sql("select year from work_calendar_year where not provisional")
                .query(row -> {
                    noticed.add(row.getInt("year"));
                });
        return new WorkCalendar(listed, noticed);
    }

    private static void requireNotice(int year, Collection<ListedDay> days) {
        if (days.isEmpty()) {
            throw new InvalidNotice("work-calendar.empty", "a notice lists at least one day");
        }
        var seen = new HashSet<LocalDate>();
        for (ListedDay day : days) {
            if (day.day().isBefore(LocalDate.of(year - 1, 12, 1)) || day.day().getYear() > year) {
                throw new InvalidNotice(
                        "work-calendar.day-outside-year", day.day() + " is not of " + year);
            }
            if (!seen.add(day.day())) {
                throw new InvalidNotice("work-calendar.day-twice", day.day() + " is given twice");
            }
        }
    }

    private record Snapshot(WorkCalendar calendar, Instant loaded) {}
}
