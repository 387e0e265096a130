package cn.zwfw.supervision.board;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.board.Board.Row;
import cn.zwfw.supervision.region.RegionNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the day in one statement, from indexes alone: {@code deploy/bench/board} measures it. */
@Repository
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
public class BoardFigures {

    private static final String FIRST_REGION = "000000";
    private static final String LAST_REGION = "999999";

    private final JdbcClient database;
    private final RegionNames names;
    private final Clock clock;

    BoardFigures(JdbcClient database, RegionNames names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    /** The figures of today that are seen in a scope. */
    public Board of(Scope scope) {
        var at = clock.instant();
        var day = CityTime.day(at);
        var counted = count(scope.region(), scope.lastRegion(), scope.organ(), day);
        return new Board(
                at.atZone(CityTime.ZONE).toOffsetDateTime(),
                day,
                scope.region(),
                names.of(scope.region()),
                Figures.total(counted.stream().map(Counted::figures).toList()),
                counted.stream()
                        .filter(one -> one.organ() != null)
                        .map(one -> new Row(one.codeOfOrgan(), one.nameOfOrgan(), one.figures()))
                        .toList(),
                counted.stream()
                        .filter(one -> !one.region().equals(scope.region()))
                        .map(one -> new Row(one.region(), names.of(one.region()), one.figures()))
                        .toList());
    }

    /** The figures of today of every region together, for who watches the platform. */
    Figures ofAll() {
        var day = CityTime.day(clock.instant());
        var counted = count(FIRST_REGION, LAST_REGION, null, day);
        return Figures.total(counted.stream().map(Counted::figures).toList());
    }

    private List<Counted> count(String region, String last, @Nullable String organ, LocalDate day) {
        return database.sql(
                        """
                        with part as (
                            select region, organ, 'received' as what, count(*) as n
                            from case_entry where received_on = :day
                              and region between :region and :last
                              and (cast(:organ as text) is null or organ = :organ)
                            group by region, organ
                            union all
                            select region, organ, 'accepted', count(*)
                            from case_entry where accepted_on = :day
                              and region between :region and :last
                              and (cast(:organ as text) is null or organ = :organ)
                            group by region, organ
                            union all
                            select region, organ, unnest(array['decided', 'in_time']),
                                unnest(array[count(*), count(*) filter (where in_time)])
                            from case_entry where ended_on = :day
                              and decided
                              and region between :region and :last
                              and (cast(:organ as text) is null or organ = :organ)
                            group by region, organ
                            union all
                            select region, organ, unnest(array['running', 'due_today', 'late']),
                                unnest(array[count(*),
                                    count(*) filter (where due_on = :day or promised_on = :day),
                                    count(*) filter (where due_on < :day)])
                            from case_entry where running
                              and region between :region and :last
                              and (cast(:organ as text) is null or organ = :organ)
                            group by region, organ
                            union all
                            select region, organ, unnest(array['blue', 'yellow', 'red']),
                                unnest(array[count(*) filter (where level = 1),
                                    count(*) filter (where level = 2),
                                    count(*) filter (where level = 3)])
                            from board_card where raised_at >= :begin and raised_at < :end
                              and region between :region and :last
                              and (cast(:organ as text) is null or organ = :organ)
                            group by region, organ),
                        seen as (
                            select region, case when region = :region then organ end as organ,
                                coalesce(sum(n) filter (where what = 'received'), 0) as received,
                                coalesce(sum(n) filter (where what = 'accepted'), 0) as accepted,
                                coalesce(sum(n) filter (where what = 'decided'), 0) as decided,
                                coalesce(sum(n) filter (where what = 'in_time'), 0) as in_time,
                                coalesce(sum(n) filter (where what = 'running'), 0) as running,
                                coalesce(sum(n) filter (where what = 'due_today'), 0) as due_today,
                                coalesce(sum(n) filter (where what = 'late'), 0) as late,
                                coalesce(sum(n) filter (where what = 'blue'), 0) as blue,
                                coalesce(sum(n) filter (where what = 'yellow'), 0) as yellow,
                                coalesce(sum(n) filter (where what = 'red'), 0) as red
                            from part group by 1, 2)
                        select seen.*, known_organ.name
                        from seen left join known_organ on known_organ.code = seen.organ
                        order by seen.region, seen.organ
                        """)
                .param("region", region)
                .param("last", last)
                .param("organ", organ)
                .param("day", day)
                .param("begin", Timestamp.from(day.atStartOfDay(CityTime.ZONE).toInstant()))
                .param(
                        "end",
                        Timestamp.from(day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant()))
                .query((row, _) -> Counted.of(row))
                .list();
    }

    /** A department of the region itself, or all of a region below. */
    private record Counted(
            String region, @Nullable String organ, @Nullable String name, Figures figures) {

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    Objects.requireNonNull(row.getString("region")),
                    row.getString("organ"),
                    row.getString("name"),
                    Figures.of(row));
        }

        String codeOfOrgan() {
            return Objects.requireNonNull(organ);
        }

        /** Its code while nobody has told the name. */
        String nameOfOrgan() {
            return Objects.requireNonNullElse(name, codeOfOrgan());
        }
    }
}
