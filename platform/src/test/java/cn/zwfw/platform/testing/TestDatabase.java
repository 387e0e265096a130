package cn.zwfw.platform.testing;

import cn.zwfw.platform.testing.tls.Certified;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL in this JVM, started when first asked for; every application context gets a
 * database of its own. Use it as {@code @ContextConfiguration(initializers =
 * TestDatabase.Initializer.class)}.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** The address of a new, empty database. */
    public static synchronized String create() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("no test database", failure);
        }
        return server().getJdbcUrl("postgres", name);
    }

    /** The address of the database of another server, which has TLS; it is named localhost. */
    public static String createdWithTls(Certified itself) {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", itself.certificateFile().toString())
                    .setServerConfig("ssl_key_file", itself.keyFile().toString())
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "500")
                                .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return server;
    }

    /** Gives a context a database of its own. */
    public static final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            Map.of(
                                    "spring.datasource.url", create(),
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "postgres",
                                    // many contexts are kept, few of them are busy
                                    "spring.datasource.hikari.minimum-idle", "1",
                                    "spring.datasource.hikari.idle-timeout", "10000",
                                    "eureka.client.enabled", "false"))
                    .applyTo(context);
        }
    }
}
