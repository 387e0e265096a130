package cn.zwfw.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(Lifecycle.PER_CLASS)
class WorkCalendarsTests {

    private static final LocalDate NATIONAL_DAY = LocalDate.of(2027, 10, 1);
    private static final ListedDay NATIONAL_HOLIDAY = new ListedDay(NATIONAL_DAY, false, "国庆节");

    private final EmbeddedPostgres postgres = start();
    private final JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(postgres.getPostgresDatabase()));
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(CityTime.ZONE);
    private final WorkCalendars here = new WorkCalendars(jdbc, transaction, clock);
    private final WorkCalendars there = new WorkCalendars(jdbc, transaction, clock);

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void migrate() {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration/platform")
                .target("2")
                .load()
                .migrate();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void startsFromTheSeed() {
        jdbc.sql("truncate work_calendar, work_calendar_year").update();
        seed();
        passes(Duration.ofMinutes(1));
    }

    @Test
    void isFilledWithTheKnownYears() {
        var calendar = here.current();

        assertThat(calendar.plusWorkdays(LocalDate.of(2026, 9, 28), 5))
                .isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.isWorkday(LocalDate.of(2013, 4, 7))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendar.isProvisional(NATIONAL_DAY)).isTrue();
    }

    @Test
    void countsByAnImportAtOnceHereAndWithinAMinuteElsewhere() {
        assertThat(there.current().isWorkday(NATIONAL_DAY)).isTrue();

        here.importYear(2027, "国办发明电〔2026〕1号", List.of(NATIONAL_HOLIDAY));

        assertThat(here.current().isWorkday(NATIONAL_DAY)).isFalse();
        assertThat(here.current().isProvisional(NATIONAL_DAY)).isFalse();
        assertThat(there.current().isWorkday(NATIONAL_DAY)).isTrue();
        passes(Duration.ofSeconds(31));
        assertThat(there.current().isWorkday(NATIONAL_DAY)).isFalse();
    }

    @Test
    void keepsWhatOperatorsWroteWhenItStartsAgain() {
        var emergency = LocalDate.of(2026, 10, 10);
        jdbc.sql("update work_calendar set workday = false, source = '市政府通知' where day = :day")
                .param("day", emergency)
                .update();
        here.importYear(2025, "更正", List.of(new ListedDay(LocalDate.of(2025, 3, 3), false, "更正")));
        long rows = rows();

        seed();

        assertThat(rows()).isEqualTo(rows);
        assertThat(here.current().isWorkday(emergency)).isFalse();
        assertThat(here.current().isWorkday(LocalDate.of(2025, 3, 3))).isFalse();
        assertThat(here.current().isWorkday(LocalDate.of(2025, 10, 1))).isTrue();
    }

    @Test
    void keepsTheDecemberDaysOfTheNextNoticeWhenAYearIsImportedAgain() {
        var eve = LocalDate.of(2026, 12, 31);
        here.importYear(2027, "2027", List.of(new ListedDay(eve, false, "元旦"), NATIONAL_HOLIDAY));

        here.importYear(
                2026, "2026", List.of(new ListedDay(LocalDate.of(2026, 10, 1), false, "国庆节")));

        assertThat(here.current().isWorkday(eve)).isFalse();
        assertThat(here.current().isWorkday(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(here.current().isWorkday(LocalDate.of(2026, 10, 2))).isTrue();
    }

    @Test
    void refusesANoticeThatCannotBeOneAndStoresNothing() {
        long rows = rows();

        refuses("work-calendar.empty", List.of());
        refuses("work-calendar.day-twice", List.of(NATIONAL_HOLIDAY, NATIONAL_HOLIDAY));
        refuses(
                "work-calendar.day-outside-year",
                List.of(new ListedDay(LocalDate.of(2028, 1, 1), false, "元旦")));
        refuses(
                "work-calendar.day-outside-year",
                List.of(new ListedDay(LocalDate.of(2026, 11, 30), false, "元旦")));
        assertThat(rows()).isEqualTo(rows);
    }

    private void refuses(String code, List<ListedDay> days) {
        assertThatExceptionOfType(InvalidNotice.class)
                .isThrownBy(() -> here.importYear(2027, "通知", days))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void seed() {
        new CalendarSeed(jdbc, transaction).afterPropertiesSet();
    }

    private void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private long rows() {
        return jdbc.sql("select count(*) from work_calendar").query(Long.class).single();
    }
}
