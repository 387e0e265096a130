package cn.zwfw.supervision.report.figures;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.rule.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of every organ of a region and, for a city, of those below it. It is one statement, so all
 * figures of a report are of one moment.
 *
 * <p>Cards on other things than cases are left out: those on ratings would tell what too few
 * ratings must not. So would a quarter with a month in it of which too few are hidden: who takes
 * away the other months would have it. Longer periods add up the months that are shown.
 */
@Repository
@Cites(
        value = {"A14", "A13(1)"},
        rows = "S7")
class Counts {

    private static final String SQL =
            """
            with received as (
                select region, organ, count(*) as received from case_entry
                where received_on between :first and :last and region like :regions
                group by region, organ
            ), ended as (
                select region, organ, count(*) as ended,
                    count(*) filter (where decided) as decided,
                    count(used) filter (where decided) as measured,
                    count(*) filter (where decided and in_time) as on_time,
                    sum(used) filter (where decided) as used,
                    sum(statutory) filter (where decided) as statutory,
                    sum(promised) filter (where decided) as promised
                from case_entry
                where ended_on between :first and :last and region like :regions
                group by region, organ
            ), raised as (
                select card.id, card.region, card.organ,
                    max(array_position(cast(:levels as text[]), raise ->> 'level')) as grade
                from card cross join json_array_elements(card.raises) as raise
                where card.topic = 'CASE' and card.organ is not null
                  and card.region like :regions and card.raised_at >= :from
                  and (raise ->> 'at')::timestamptz >= :from
                  and (raise ->> 'at')::timestamptz < :until
                group by card.id
            ), carded as (
                select region, organ,
                    count(*) filter (where grade = 1) as blue,
                    count(*) filter (where grade = 2) as yellow,
                    count(*) filter (where grade = 3) as red
                from raised
                where not exists (
                    select from card_act as act
                    where act.card = raised.id and act.act = 'WITHDRAW' and act.level >= grade)
                group by region, organ
            ), complained as (
                select region, organ, count(*) as complaints, count(answered_on) as answered,
                    count(*) filter (where in_time) as in_time
                from inquiry_entry
                where received_on between :first and :last and region like :regions
                  and kind = 'COMPLAINT' and not breach and organ is not null
                group by region, organ
            ), rated as (
                select region, organ, sum(ratings) as ratings, sum(levels) as levels,
                    sum(bad) as bad
                from (select region, organ, count(*) as ratings, sum(level) as levels,
                          count(*) filter (where bad) as bad
                      from rating_entry
                      where rated_on between :first and :last and region like :regions
                      group by region, organ, date_trunc('month', rated_on)
                      having count(*) >= :fewest) as month
                group by region, organ
            )
            select *, coalesce(known.name, organ) as organ_name
            from received
                full join ended using (region, organ)
                full join carded using (region, organ)
                full join complained using (region, organ)
                full join rated using (region, organ)
                left join (select code as organ, name from known_organ) as known using (organ)
            order by received desc nulls last, ended desc nulls last, organ
            """;

    private final JdbcClient database;

    Counts(JdbcClient database) {
        this.database = database;
    }

    List<OfOrgan> of(String region, Period period, int fewestRatings) {
        return database.sql(SQL)
                .param("regions", regions(region))
                .param("first", period.first())
                .param("last", period.last())
                .param("from", Timestamp.from(period.start()))
                .param("until", Timestamp.from(period.end()))
                .param("levels", levels())
                .param("fewest", fewestRatings)
                .query((row, _) -> ofOrgan(row))
                .list();
    }

    /** It and those below it, as {@code RegionCode.isBelow} has it. */
    private static String regions(String region) {
        return region.endsWith("00") ? region.substring(0, 4) + "%" : region;
    }

    /** By grade, the lightest first. */
    private static String[] levels() {
        return Arrays.stream(Level.values())
                .sorted(Comparator.comparingInt(Level::grade))
                .map(Level::name)
                .toArray(String[]::new);
    }

    private static OfOrgan ofOrgan(ResultSet row) throws SQLException {
        return new OfOrgan(
                Objects.requireNonNull(row.getString("region")),
                new FigureRow(
                        Objects.requireNonNull(row.getString("organ")),
                        Objects.requireNonNull(row.getString("organ_name")),
                        new Handling(
                                row.getInt("received"),
                                row.getInt("ended"),
                                row.getInt("decided"),
                                row.getInt("measured"),
                                row.getInt("on_time"),
                                row.getLong("used"),
                                row.getLong("statutory"),
                                row.getLong("promised")),
                        new CardCount(row.getInt("blue"), row.getInt("yellow"), row.getInt("red")),
                        new ComplaintCount(
                                row.getInt("complaints"),
                                row.getInt("answered"),
                                row.getInt("in_time")),
                        ratings(row)));
    }

    private static @Nullable RatingCount ratings(ResultSet row) throws SQLException {
        var number = row.getInt("ratings");
        return number == 0
                ? null
                : new RatingCount(number, row.getLong("levels"), row.getInt("bad"));
    }

    /** The row of an organ of a region. */
    record OfOrgan(String region, FigureRow row) {}
}
