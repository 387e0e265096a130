package cn.zwfw.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** A service that scans the platform starts with a filled calendar, the tables made first. */
class CalendarStartTests {

    @Test
    void aServiceStartsWithTheKnownYears() throws IOException {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    FlywayAutoConfiguration.class,
                                    DataSourceTransactionManagerAutoConfiguration.class,
                                    JdbcTemplateAutoConfiguration.class,
                                    JdbcClientAutoConfiguration.class,
                                    TransactionAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.flyway.locations=classpath:db/migration/platform",
                            "spring.flyway.target=2")
                    .withBean(DataSource.class, postgres::getPostgresDatabase)
                    .withUserConfiguration(Service.class)
                    .run(context -> {
                        var calendars = context.getBean(WorkCalendars.class);
                        var holiday = new ListedDay(LocalDate.of(2027, 1, 1), false, "元旦");

                        calendars.importYear(2027, "通知", List.of(holiday));

                        assertThat(calendars.current().isProvisional(holiday.day())).isFalse();
                        assertThat(calendars.current().plusWorkdays(LocalDate.of(2026, 2, 12), 5))
                                .isEqualTo(LocalDate.of(2026, 2, 26));
                    });
        }
    }

    /** Not annotated as a configuration: other tests scan this package. */
    @ComponentScan(basePackageClasses = WorkCalendars.class)
    static class Service {}
}
