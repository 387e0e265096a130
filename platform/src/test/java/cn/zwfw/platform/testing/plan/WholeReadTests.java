package cn.zwfw.platform.testing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.audit.chain.Trail;
import cn.zwfw.platform.plan.PlannedByValues;
import cn.zwfw.platform.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What counts as reading a table from end to end, and what does not. */
class WholeReadTests {

    private static final String SCHEMA = "classpath:db/migration/platform";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from audit_entry",
                "select * from audit_entry where act = 'READ'",
                "delete from audit_entry where detail = ''",
                // by an index that begins with something else
                "select * from revision where code = 'x'",
                // sorted before the first ten are known
                "select * from audit_entry order by act limit 10",
                "select * from change_request c where organ = 'x' and exists "
                        + "(select 1 from audit_entry e where e.detail = c.reason)",
                "select * from audit_entry where subject not in (select person from change_author)"
            })
    void isFound(String sql) throws SQLException {
        assertThat(wholeReads(sql, Map.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit_entry where subject = 'x'",
                "select * from audit_entry where subject in ('x', 'y') order by at",
                "select * from audit_entry order by id limit 10",
                "select max(id) from audit_entry",
                "select * from revision where (list, code) = ('x', 'y') order by number",
                "select * from change_request c join change_entry e on e.request_id = c.id "
                        + "left join revision r on (r.list, r.code) = (c.list, e.code) "
                        + "where c.organ = 'x'",
                "insert into change_author values (gen_random_uuid(), 'x')"
            })
    void isServedByAnIndex(String sql) throws SQLException {
        assertThat(wholeReads(sql, Map.of())).isEmpty();
    }

    @Test
    void aFilterThatIsLeftOutMakesAnotherPlan() throws SQLException {
        var sql = "select * from audit_entry where (cast(? as text) is null or subject = ?)";

        assertThat(wholeReads(sql, both("x"))).isEmpty();
        assertThat(wholeReads(sql, both(null)))
                .extracting(WholeRead::table)
                .containsExactly("audit_entry");
    }

    @Test
    void statementsOfTheServiceAreToldFromThoseOfItsTests() throws SQLException {
        var url = TestDatabase.create();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations(SCHEMA)
                .load()
                .migrate();
        var _ = AskedStatement.takeNew();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            var watched =
                    JdbcClient.create(
                            new SingleConnectionDataSource(
                                    WatchedConnection.of(connection, SCHEMA), true));

            var _ = watched.sql("select count(*) from audit_batch").query(Long.class).single();
            for (int asked = 0; asked < 2; asked++) {
                var _ = new Trail(watched).after(7, 10);
            }
        }

        var told = AskedStatement.takeNew();

        assertThat(told).extracting(AskedStatement::caller).containsExactly("Trail.after");
        assertThat(told.getFirst().bound()).containsOnlyKeys(1, 2);
        assertThat(Planner.of(SCHEMA).wholeReads(told.getFirst())).isEmpty();
    }

    private static Map<Integer, Bound> both(@Nullable String value) {
        return Map.of(
                1, new Bound(value == null, it -> it.setString(1, value)),
                2, new Bound(value == null, it -> it.setString(2, value)));
    }

    private static List<WholeRead> wholeReads(String sql, Map<Integer, Bound> bound)
            throws SQLException {
        return Planner.of(SCHEMA)
                .wholeReads(
                        new AskedStatement(
                                SCHEMA, "Test.asks", sql, bound, PlannedByValues.depends(sql)));
    }
}
