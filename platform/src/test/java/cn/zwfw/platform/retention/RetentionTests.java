package cn.zwfw.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import cn.zwfw.platform.testing.MigratedDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Cites(
        value = {"A17", "个人信息保护法 19"},
        rows = "X5")
class RetentionTests {

    /** The 27th in the city. */
    private static final Instant NOW = Instant.parse("2026-11-26T16:30:00Z");

    private final DataSource source = MigratedDatabase.at(null, "no-service-of-its-own");
    private final JdbcClient database = JdbcClient.create(source);

    @BeforeEach
    void letters() {
        database.sql("create table letter (id int primary key, over_at timestamptz)").update();
    }

    @Test
    void whatHasBeenOverForLongEnoughGoesByBatchesAndIsNotedAsANumber() {
        add(Retention.BATCH + 5, "2026-08-26T23:59:59.999+08:00");
        add(3, "2026-08-27T00:00:00+08:00");

        retention(Map.of(), new Letters(database)).run();

        assertThat(left()).isEqualTo(3);
        assertThat(noted())
                .containsExactly(
                        Retention.BATCH + ", over before 2026-08-27", "5, over before 2026-08-27");
    }

    @Test
    void nothingIsNotedWhereNothingGoes() {
        add(3, "2026-08-27T00:00:00+08:00");

        retention(Map.of(), new Letters(database)).run();

        assertThat(noted()).isEmpty();
    }

    @Test
    void whatIsSetHoldsAndIsNotShorterThanTheRuleAllows() {
        add(3, "2026-09-01T00:00:00+08:00");

        retention(Map.of("letter", Period.ofMonths(2)), new Letters(database)).run();

        assertThat(left()).isZero();
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(
                        () -> retention(Map.of("letter", Period.ofDays(29)), new Letters(database)))
                .withMessageContaining("zwfw.retention.keep.letter");
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(
                        () -> retention(Map.of("leter", Period.ofYears(1)), new Letters(database)))
                .withMessageContaining("zwfw.retention.keep.leter");
    }

    @Test
    void aRuleThatFailsIsUndoneAndTheOthersAreApplied() {
        add(3, "2026-01-01T00:00:00+08:00");

        retention(Map.of(), new Broken(database), new Letters(database)).run();

        assertThat(left()).isZero();
        assertThat(noted()).containsExactly("3, over before 2026-08-27");
    }

    @Test
    void anotherInstanceThatIsAtItIsLeftAlone() {
        add(3, "2026-01-01T00:00:00+08:00");
        database.sql(
                        """
                        insert into shedlock (name, lock_until, locked_at, locked_by)
                        values ('retention', 'infinity', now(), 'another')
                        """)
                .update();

        retention(Map.of(), new Letters(database)).run();

        assertThat(left()).isEqualTo(3);
    }

    private Retention retention(Map<String, Period> keep, RetentionRule... rules) {
        var beans = new StaticListableBeanFactory();
        for (var rule : rules) {
            beans.addBean(rule.name(), rule);
        }
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Retention(
                beans.getBeanProvider(RetentionRule.class),
                new RetentionSettings(keep),
                TestTrail.of(database, TestTrail.codes(), clock),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                source,
                clock);
    }

    private void add(int count, String over) {
        database.sql(
                        """
                        insert into letter
                        select (select count(*) from letter) + n, cast(? as timestamptz)
                        from generate_series(1, ?) n
                        """)
                .params(over, count)
                .update();
    }

    private int left() {
        return database.sql("select count(*) from letter").query(Integer.class).single();
    }

    private List<String> noted() {
        return database.sql(
                        """
                        select detail from audit_entry where act = 'retention.erased' order by id
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static class Letters implements RetentionRule {

        private final JdbcClient database;

        Letters(JdbcClient database) {
            this.database = database;
        }

        @Override
        public String name() {
            return "letter";
        }

        @Override
        public Period keep() {
            return Period.ofMonths(3);
        }

        @Override
        public Period atLeast() {
            return Period.ofMonths(1);
        }

        @Override
        public int erase(Instant before, int most) {
            return database.sql(
                            """
                            delete from letter where id in (
                                select id from letter where over_at < ? limit ?)
                            """)
                    .params(Timestamp.from(before), most)
                    .update();
        }
    }

    /** Fails after it has erased. */
    private static final class Broken extends Letters {

        Broken(JdbcClient database) {
            super(database);
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public int erase(Instant before, int most) {
            super.erase(before, 1);
            throw new IllegalStateException("it does not go");
        }
    }
}
