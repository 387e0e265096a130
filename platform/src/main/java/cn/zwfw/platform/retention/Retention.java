package cn.zwfw.platform.retention;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what has been kept for long enough, on one instance of a service at a time, a batch to a
 * transaction. How many went by which rule is noted with them; what went is not.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
@Cites(
        value = {"A17", "个人信息保护法 19", "个人信息保护法 47"},
        rows = "X5")
class Retention {

    static final int BATCH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final RetentionSettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final LockingTaskExecutor alone;
    private final Clock clock;

    /**
     * With the rules of this service.
     *
     * @throws UnusableSetting when a setting is about no rule of it, or shorter than the rule
     *     allows
     */
    Retention(
            ObjectProvider<RetentionRule> rules,
            RetentionSettings settings,
            AuditTrail audit,
            TransactionTemplate transaction,
            DataSource source,
            Clock clock) {
        this.rules = rules.orderedStream().toList();
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.alone = new DefaultLockingTaskExecutor(new JdbcTemplateLockProvider(source));
        this.clock = clock;
        requireKnown();
        this.rules.forEach(this::requireLongEnough);
    }

    @Scheduled(
            fixedDelayString = "${zwfw.retention.every:1h}",
            initialDelayString = "${zwfw.retention.after:7m}")
    void run() {
        alone.executeWithLock(
                (Runnable) () -> rules.forEach(this::apply),
                new LockConfiguration(
                        clock.instant(), "retention", Duration.ofMinutes(30), Duration.ZERO));
    }

    /** What fails is tried again in the next run, and keeps no other rule from being applied. */
    private void apply(RetentionRule rule) {
        var day = CityTime.today(clock).minus(kept(rule));
        try {
            while (eraseBatch(rule, day) == BATCH) {
                LOG.debug("more of {} is to go", rule.name());
            }
        } catch (RuntimeException failure) {
            LOG.error("what {} has kept for long enough could not go", rule.name(), failure);
        }
    }

    private int eraseBatch(RetentionRule rule, LocalDate day) {
        var before = day.atStartOfDay(CityTime.ZONE).toInstant();
        return transaction.execute(_ -> {
            var erased = rule.erase(before, BATCH);
            if (erased > 0) {
                audit.record(
                        Caller.PLATFORM,
                        "retention.erased",
                        rule.name(),
                        erased + ", over before " + day);
            }
            return erased;
        });
    }

    private Period kept(RetentionRule rule) {
        return settings.keep().getOrDefault(rule.name(), rule.keep());
    }

    private void requireKnown() {
        var known = rules.stream().map(RetentionRule::name).toList();
        for (var name : settings.keep().keySet()) {
            if (!known.contains(name)) {
                throw new UnusableSetting(
                        RetentionSettings.property(name), "is about no rule of this service");
            }
        }
    }

    private void requireLongEnough(RetentionRule rule) {
        if (LocalDate.EPOCH.plus(kept(rule)).isBefore(LocalDate.EPOCH.plus(rule.atLeast()))) {
            throw new UnusableSetting(
                    RetentionSettings.property(rule.name()),
                    "is shorter than " + rule.atLeast() + ", for which it must be kept");
        }
    }
}
