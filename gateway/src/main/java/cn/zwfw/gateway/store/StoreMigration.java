package cn.zwfw.gateway.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Migrates when the gateway starts, or as soon as there is a database: the door opens without it.
 */
@Component
class StoreMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(StoreMigration.class);

    /** The class of SQL states of connections that could not be made or were lost. */
    private static final String CONNECTION = "08";

    private final AtomicReference<@Nullable Flyway> outstanding = new AtomicReference<>();

    @Override
    public void migrate(Flyway flyway) {
        try {
            flyway.migrate();
            outstanding.set(null);
        } catch (RuntimeException failure) {
            if (!isAway(failure)) {
                throw failure;
            }
            log.warn("the database is away, its migration is tried again: {}", failure.toString());
            outstanding.set(flyway);
        }
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void tryAgain() {
        var flyway = outstanding.get();
        if (flyway != null) {
            migrate(flyway);
        }
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException refused
                            && refused.getSQLState() != null
                            && refused.getSQLState().startsWith(CONNECTION))) {
                return true;
            }
        }
        return false;
    }
}
