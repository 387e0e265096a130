package cn.zwfw.platform.testing;

import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The schema of a service without the service, to be filled and measured. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    /**
     * One connection, with the options with which the services connect ({@code platform.yaml}).
     *
     * @param url of an empty database, with a superuser; none for one of the tests' own
     * @param service whose migrations run after the platform's
     */
    public static DataSource at(@Nullable String url, String service) {
        var source = connection(url == null ? TestDatabase.create() : url);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/platform", "classpath:db/migration/" + service)
                .load()
                .migrate();
        return source;
    }

    private static DataSource connection(String url) {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("platform.yaml"));
        var options =
                Objects.requireNonNull(settings.getObject())
                        .getProperty("spring.datasource.hikari.data-source-properties.options");
        var properties = new Properties();
        properties.setProperty("options", options);
        var connection = new SingleConnectionDataSource(url, "postgres", "postgres", true);
        connection.setConnectionProperties(properties);
        return connection;
    }
}
