package cn.zwfw.exchange;

import cn.zwfw.exchange.round.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The PostgreSQL that the district keeps its copy in. */
record Store(JdbcTemplate database, TransactionTemplate transaction) {

    static Store at(Settings.Database settings) {
        var source =
                new DriverManagerDataSource(
                        settings.url(), settings.user(), password(settings.passwordFile()));
        var properties = new Properties();
        properties.setProperty("ApplicationName", "exchange-client");
        // seconds
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        source.setConnectionProperties(properties);
        return at(source);
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Store at(DataSource source) {
        return new Store(
                new JdbcTemplate(source),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /** Makes the tables, or brings them up to date. */
    Step opening() {
        return new Step() {
            @Override
            public String name() {
                return "the store";
            }

            @Override
            public boolean advance() {
                // fails as everything does that finds the database away
                database.execute("select 1");
                Flyway.configure()
                        .dataSource(database.getDataSource())
                        .locations("classpath:db/migration/exchange")
                        .load()
                        .migrate();
                return false;
            }
        };
    }
}
