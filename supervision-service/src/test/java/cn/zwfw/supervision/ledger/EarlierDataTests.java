package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What becomes of data that were there before V1070 to V1074. */
@Cites(
        value = "A24",
        rows = {"S0", "S6"})
class EarlierDataTests {

    private static final String ASSESSMENT = "00000000-0000-7000-8000-000000000001";

    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(TestDatabase.create(), "postgres", "postgres", true);
    private final JdbcClient database = JdbcClient.create(source);

    @Test
    void aLedgerWithoutDutiesHasToBeToldAgain() {
        migrate("1060");
        told();

        migrate("latest");

        assertThat(number("select count(*) from ledger_rebuilding")).isEqualTo(1);
    }

    @Test
    void aLedgerWithDutiesIsWhole() {
        migrate("1060");
        told();
        database.sql(
                        """
                        insert into duty_entry (topic, key, name, region, due_on, dropped)
                        values ('DISCLOSURE_DUTY', 'a', '公开', '620100', date '2026-03-02', false)
                        """)
                .update();

        migrate("latest");

        assertThat(number("select count(*) from ledger_rebuilding")).isZero();
    }

    @Test
    void anEmptyLedgerIsWhole() {
        migrate("latest");

        assertThat(number("select count(*) from ledger_rebuilding")).isZero();
    }

    @Test
    void whatWasAssessedBeforeKeepsItsScoresAndLosesWhichIncidentItWas() {
        migrate("1060");
        assessed();

        migrate("latest");

        assertThat(number("select promised_cases from assessment_score")).isEqualTo(8);
        assertThat(number("select count(key) from assessment_evidence")).isEqualTo(1);
        assertThat(
                        database.sql("select decided_by from assessment_objection order by seq")
                                .query(String.class)
                                .list())
                .containsExactly("first", "second", null);
    }

    private void told() {
        database.sql(
                        """
                        insert into ledger_entry (topic, key, version, told_at, data)
                        values ('CASE', 'a', 1, now(), '{}')
                        """)
                .update();
    }

    /** Two of three objections were decided, by two people who are called the same. */
    private void assessed() {
        run(
                """
                insert into assessment (id, version, region, maker, scheme_code, scheme_number, scheme,
                    period, state, computed_at, made_by, undecided)
                values ('%1$s', 1, '620100', '', 'KH0001', 0, '{}', '2026-03', 'OPEN', now(), 'a', 1)
                """);
        run(
                """
                insert into assessment_score (assessment, organ, organ_name, region, cases, score, rank,
                    metrics)
                values ('%1$s', 'o', '局', '620100', 8, 90, 1, '[]')
                """);
        run(
                """
                insert into assessment_evidence (assessment, organ, metric, seq, source, key, name, day,
                    remark)
                values ('%1$s', 'o', 'ZB01', 1, 'supervision.incident', 'i', '', date '2026-03-02', ''),
                       ('%1$s', 'o', 'ZB02', 1, 'supervision.notice', 'n', '', date '2026-03-02', '')
                """);
        run(
                """
                insert into assessment_objection (assessment, seq, organ, metric, evidence, reason,
                    filed_at, filed_by, filer, upheld, decision, decided_at, decider)
                values ('%1$s', 1, 'o', 'ZB01', 1, '', now(), 'x', '乙', true, '', '2026-04-02 10:00+08', '甲'),
                       ('%1$s', 2, 'o', 'ZB02', 1, '', now(), 'x', '乙', false, '', '2026-04-03 10:00+08', '甲'),
                       ('%1$s', 3, 'o', 'ZB03', 1, '', now(), 'x', '乙', null, null, null, null)
                """);
        run(
                """
                insert into assessment_record (assessment, seq, at, act, state, person, person_name, words)
                values ('%1$s', 1, '2026-04-02 10:00:00.1+08', 'DECIDE', 'OPEN', 'first', '甲', ''),
                       ('%1$s', 2, '2026-04-03 10:00:00.1+08', 'DECIDE', 'OPEN', 'second', '甲', '')
                """);
    }

    private void run(String sql) {
        database.sql(sql.formatted(ASSESSMENT)).update();
    }

    private int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/platform",
                        "classpath:db/migration/supervision-service")
                .target(target)
                .load()
                .migrate();
    }
}
