package cn.zwfw.exchange;

import cn.zwfw.exchange.round.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The PostgreSQL that the district keeps its copy in. */
record Store(JdbcTemplate database, TransactionTemplate transaction) {

    static Store at(Settings.Database settings) {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        try {
            source.setPassword(Files.readString(settings.passwordFile()).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        source.setApplicationName("exchange-client");
        source.setConnectTimeout(10);
        source.setTcpKeepAlive(true);
        return at(source);
    }

    static Store at(javax.sql.DataSource source) {
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
