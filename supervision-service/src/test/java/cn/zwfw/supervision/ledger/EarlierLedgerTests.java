package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a ledger of an earlier version knows is not forgotten when the service is updated. */
@Cites(value = "A24", rows = "S0")
class EarlierLedgerTests {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
    private final JdbcClient database = JdbcClient.create(source);

    @Test
    void tellsWhatWasDecidedAndWhatRuns() {
        migrateTo("1074");
        aCase("archived", "ARCHIVED", "{\"verdict\": \"REFUSED\"}");
        aCase("given-up", "ARCHIVED", "{}");
        aCase("running", "IN_REVIEW", "{}");

        migrateTo("latest");

        assertThat(numbers("decided")).containsExactly("archived");
        assertThat(numbers("running")).containsExactly("running");
        assertThat(
                        database.sql("select key from watched where at is not null order by key")
                                .query())
                .satisfies(looked -> assertThat(looked.listOfRows()).hasSize(3));
    }

    @Test
    void tellsWhichRatingsWereUnfounded() {
        migrateTo("1074");
        aRating("unfounded", "\"state\": \"UNFOUNDED\", \"verifiedOn\": \"2026-03-05\"");
        aRating("asked-since", "\"state\": \"FOLLOWED_UP\", \"verifiedOn\": \"2026-03-05\"");
        aRating(
                "made-good",
                """
                "state": "FOLLOWED_UP", "verifiedOn": "2026-03-05", "rectifiedOn": "2026-03-09"
                """);

        migrateTo("latest");

        assertThat(
                        database.sql(
                                        """
                                        select number from rating_entry
                                        where unfounded and mended_on = '2026-03-05' order by number
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("asked-since", "unfounded");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/platform",
                        "classpath:db/migration/supervision-service")
                .target(version)
                .load()
                .migrate();
    }

    private void aCase(String number, String state, String data) {
        told(Topic.CASE, number, data);
        database.sql(
                        """
                        insert into case_entry (number, region, organ, item_code, item_revision,
                            item_name, district, state, received_on)
                        values (?, '620100', 'o', 'i', 1, '食品经营许可', false, ?, '2026-03-02')
                        """)
                .params(number, state)
                .update();
    }

    private void aRating(String number, String rectification) {
        told(Topic.RATING, number, "{\"rectification\": {%s}}".formatted(rectification));
        database.sql(
                        """
                        insert into rating_entry
                            (number, region, organ, item_code, level, bad, rated_on, mending)
                        values (?, '620100', 'o', 'i', 5, true, '2026-03-03', 'OPEN')
                        """)
                .param(number)
                .update();
    }

    private void told(Topic topic, String key, String data) {
        database.sql("insert into ledger_entry values (?, ?, 1, now(), ?::json)")
                .params(topic.name(), key, data)
                .update();
        database.sql(
                        """
                        insert into watched (topic, key, name, region, running)
                        values (?, ?, 'n', '620100', false)
                        """)
                .params(topic.name(), key)
                .update();
    }

    private List<String> numbers(String column) {
        return database.sql("select number from case_entry where " + column + " order by number")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
