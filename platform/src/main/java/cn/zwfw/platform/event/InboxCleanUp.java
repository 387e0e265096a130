package cn.zwfw.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets processed events after their retention, on one instance of a service at a time. */
@Component
class InboxCleanUp {

    private final JdbcClient jdbc;
    private final LockingTaskExecutor alone;
    private final Settings settings;
    private final Clock clock;

    InboxCleanUp(JdbcClient jdbc, DataSource source, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.alone = new DefaultLockingTaskExecutor(new JdbcTemplateLockProvider(source));
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void run() {
        Instant now = clock.instant();
        alone.executeWithLock(
                (Runnable) () -> forgetBefore(now.minus(settings.retention())),
                new LockConfiguration(
                        now, "inbox-clean-up", Duration.ofMinutes(30), Duration.ofMinutes(1)));
    }

    private void forgetBefore(Instant limit) {
        jdbc.sql("delete from inbox_event where processed_at < ?")
                .param(limit.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * @param retention how long it is remembered that an event was processed; must exceed the time
     *     by which a consumer can ever be set back (broker's retention of offsets: 7 days)
     */
    @ConfigurationProperties("zwfw.inbox")
    record Settings(@DefaultValue("30d") Duration retention) {}
}
