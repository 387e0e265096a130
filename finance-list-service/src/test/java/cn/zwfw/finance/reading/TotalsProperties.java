package cn.zwfw.finance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.fund.Fund.Nature;
import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.reading.TotalsQuery.Dimension;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database adds up is what its rows say, by every dimension and in whatever order. */
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class TotalsProperties {

    private static final long MOST = 9_999_999_999_999_999L;
    private static final JdbcClient DATABASE = database();

    @Property(tries = 40)
    void areTheSumsOfTheRows(
            @ForAll("funds") List<Row> rows, @ForAll Dimension by, @ForAll Random order) {
        store(rows, order);

        var totals = new PublicFunds(DATABASE).totals(new TotalsQuery(by, null, null, null, null));

        var counted = rows.stream().filter(row -> !row.isCancelled()).toList();
        assertThat(sums(totals)).isEqualTo(sums(counted, row -> row.key(by)));
        assertThat(totals.total()).isEqualTo(sum(counted));
    }

    @Property(tries = 20)
    void areOfWhatIsAskedForOnly(
            @ForAll("funds") List<Row> rows, @ForAll Nature nature, @ForAll Random order) {
        store(rows, order);

        var totals =
                new PublicFunds(DATABASE)
                        .totals(new TotalsQuery(Dimension.YEAR, 2026, null, nature, "620100"));

        var counted =
                rows.stream()
                        .filter(row -> !row.isCancelled() && row.year() == 2026)
                        .filter(row -> row.nature() == nature && row.region().equals("620100"))
                        .toList();
        assertThat(totals.total()).isEqualTo(sum(counted));
    }

    @Provide
    Arbitrary<List<Row>> funds() {
        return Combinators.combine(
                        Arbitraries.integers().between(2025, 2027),
                        Arbitraries.of("620100", "620102"),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of(Nature.class),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.longs().between(0, MOST),
                        Arbitraries.longs().between(0, MOST))
                .as((year, region, department, nature, isCancelled, one, other) ->
                        new Row(
                                year,
                                region,
                                department,
                                nature,
                                isCancelled,
                                Math.max(one, other),
                                Math.min(one, other)))
                .list()
                .ofMaxSize(40);
    }

    private static Map<String, Sum> sums(Totals totals) {
        return totals.rows().stream().collect(Collectors.toMap(Totals.Row::key, Totals.Row::sum));
    }

    private static Map<String, Sum> sums(List<Row> rows, Function<Row, String> key) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                key,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), TotalsProperties::sum)));
    }

    /** In whole fen, as no money is divided. */
    private static Sum sum(List<Row> rows) {
        var budget = amount(rows.stream().mapToLong(Row::budget).sum());
        return new Sum(
                rows.size(), budget, budget, amount(rows.stream().mapToLong(Row::allocated).sum()));
    }

    private static void store(List<Row> rows, Random order) {
        DATABASE.sql("delete from fund").update();
        var places = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(places, order);
        places.forEach(at -> store(at, rows.get(at)));
    }

    private static void store(int at, Row row) {
        DATABASE.sql(
                        """
                        insert into fund (code, year, region, organ, department, nature, name,
                            until, cancelled, budget, current_budget, allocated, words, document)
                        values (?, ?, ?, '', ?, ?, '', 2027, ?, ?, ?, ?, '', '{}')
                        """)
                .params(
                        String.valueOf(at),
                        row.year(),
                        row.region(),
                        row.department(),
                        row.nature().name(),
                        row.isCancelled(),
                        amount(row.budget()).yuan(),
                        amount(row.budget()).yuan(),
                        amount(row.allocated()).yuan())
                .update();
    }

    private static JdbcClient database() {
        var source = new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/platform",
                        "classpath:db/migration/finance-list-service")
                .load()
                .migrate();
        return JdbcClient.create(source);
    }

    private static Amount amount(long fen) {
        return new Amount(BigDecimal.valueOf(fen, 2));
    }

    /** A fund, its money in fen. */
    record Row(
            int year,
            String region,
            String department,
            Nature nature,
            boolean isCancelled,
            long budget,
            long allocated) {

        String key(Dimension by) {
            return switch (by) {
                case YEAR -> String.valueOf(year);
                case REGION -> region;
                case DEPARTMENT -> department;
                case NATURE -> nature.name();
            };
        }
    }
}
