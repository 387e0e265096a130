package cn.zwfw.platform.idempotency;

import cn.zwfw.platform.citation.Cites;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets answered requests after their retention, on one instance of a service at a time, a batch
 * to a transaction: no lock is held for long, and what a stop interrupts goes on an hour later.
 */
@Component
@EnableConfigurationProperties(KeyExpiry.Settings.class)
@Cites(rows = "X3a")
class KeyExpiry {

    static final int BATCH = 1_000;

    private final JdbcClient database;
    private final LockingTaskExecutor alone;
    private final Settings settings;
    private final Clock clock;

    KeyExpiry(JdbcClient database, DataSource source, Settings settings, Clock clock) {
        this.database = database;
        this.alone = new DefaultLockingTaskExecutor(new JdbcTemplateLockProvider(source));
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void run() {
        var now = clock.instant();
        alone.executeWithLock(
                (Runnable) () -> forgetBefore(now.minus(settings.retention())),
                new LockConfiguration(
                        now,
                        "idempotency-key-expiry",
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(1)));
    }

    /** How many batches it took. */
    int forgetBefore(Instant limit) {
        var batches = 1;
        while (forgetBatchBefore(limit) == BATCH) {
            batches++;
        }
        return batches;
    }

    private int forgetBatchBefore(Instant limit) {
        return database.sql(
                        """
                        delete from idempotency_key where (caller, key) in (
                            select caller, key from idempotency_key
                            where created_at < ? order by created_at limit ?)
                        """)
                .params(Timestamp.from(limit), BATCH)
                .update();
    }

    /**
     * @param retention how long a repetition of a request is known as one; a key that comes again
     *     later makes the thing anew
     */
    @ConfigurationProperties("zwfw.idempotency")
    record Settings(@DefaultValue("30d") Duration retention) {}
}
