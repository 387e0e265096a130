package cn.zwfw.finance.coverage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.zwfw.finance.fund.Bureaus;
import cn.zwfw.finance.fund.Fund;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every region that is to have a list, held against what was published; codes hold their year. */
@Component
@Cites(
        value = {"A7", "A13(2)"},
        rows = "F4")
class Coverages {

    private static final String OF_CITY = "00";

    private final JdbcClient database;
    private final Bureaus bureaus;

    Coverages(JdbcClient database, Bureaus bureaus) {
        this.database = database;
        this.bureaus = bureaus;
    }

    /** In the order of regions; the city itself has funds, but no list of projects. */
    List<Coverage> of(String list, int year) {
        var published =
                database
                        .sql(
                                """
                                select region, min(effective_from) as since,
                                    count(*) filter (where effective_to is null
                                        and standing <> 'CANCELLED') as entries
                                from revision
                                where list = ? and substr(code, 7, 4) = ? group by region
                                """)
                        .params(list, String.valueOf(year))
                        .query((row, _) ->
                                new Coverage(
                                        row.getString("region"),
                                        row.getLong("entries") > 0,
                                        row.getLong("entries"),
                                        Objects.requireNonNull(row.getTimestamp("since"))
                                                .toInstant()
                                                .atZone(CityTime.ZONE)
                                                .toOffsetDateTime()))
                        .stream()
                        .collect(toMap(Coverage::region, identity()));
        return bureaus.regions().stream()
                .filter(region -> list.equals(Fund.LIST) || !region.endsWith(OF_CITY))
                .map(region -> published.getOrDefault(region, Coverage.missing(region)))
                .toList();
    }
}
