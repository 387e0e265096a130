package cn.zwfw.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.testing.TestDatabase;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL tells which statements of a connection it keeps, and with which plans. */
class PlannedByValuesTests {

    private static final int TIMES = 12;

    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(TestDatabase.create(), "postgres", "postgres", true);
    private final JdbcClient database = JdbcClient.create(new PlannedByValues(source));

    @BeforeEach
    void things() {
        database.sql("create table thing (code text primary key, organ text)").update();
    }

    @AfterEach
    void end() {
        source.destroy();
    }

    @Test
    void anOrdinaryStatementIsKeptWithOnePlanForAnyValues() {
        repeat(n ->
                database.sql("select organ from thing where code = :code")
                        .param("code", "c" + n)
                        .query((row, _) -> row.getString("organ"))
                        .list());
        repeat(n -> database.sql("insert into thing (code) values (?)").param("c" + n).update());

        assertThat(plansForAnyValues("select organ%")).containsExactly(true);
        assertThat(plansForAnyValues("insert into thing%")).containsExactly(true);
    }

    @Test
    void oneWithAFilterThatMayBeLeftOutIsPlannedEachTime() {
        askWithFilters(database);

        assertThat(plansForAnyValues("%is null or%")).isEmpty();

        // as any other client asks, PostgreSQL keeps them
        askWithFilters(JdbcClient.create(source));

        assertThat(plansForAnyValues("%is null or%")).hasSize(2);
    }

    private static void askWithFilters(JdbcClient client) {
        repeat(n ->
                client.sql(
                                """
                                select code from thing
                                where (cast(:organ as text) is null or organ = :organ)
                                """)
                        .param("organ", n % 2 == 0 ? null : "o")
                        .query((row, _) -> row.getString("code"))
                        .list());
        repeat(n ->
                client.sql(
                                """
                                update thing set organ = 'o'
                                where (cast(:code as text) is null or code = :code)
                                """)
                        .param("code", "c" + n)
                        .update());
    }

    @Test
    void soIsOneThatLooksForWordsOrPrefixes() {
        assertThat(PlannedByValues.depends("select 1 from t where a @> ?")).isTrue();
        assertThat(PlannedByValues.depends("select 1 from t where a like ? || '%'")).isTrue();
        assertThat(PlannedByValues.depends("select 1 from t where a IS NULL\n  OR a = ?")).isTrue();
        assertThat(PlannedByValues.depends("select 1 from t where a is null and b = ?")).isFalse();
    }

    private static void repeat(IntConsumer act) {
        IntStream.range(0, TIMES).forEach(act);
    }

    /** Of each statement that is kept, whether its plan for any values was taken. */
    private List<Boolean> plansForAnyValues(String like) {
        return database.sql(
                        """
                        select generic_plans > 0 from pg_prepared_statements
                        where statement like ? and statement not like '%pg_prepared%'
                        """)
                .param(like)
                .query((row, _) -> row.getBoolean(1))
                .list();
    }
}
