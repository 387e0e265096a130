package cn.zwfw.platform.limit;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets whose allowances are whole again; instances that do so at once leave each other rows. */
@Component
class AllowanceExpiry {

    static final int BATCH = 1_000;

    private final Limits limits;
    private final LimitSettings settings;

    AllowanceExpiry(@Lazy Limits limits, LimitSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 4, timeUnit = TimeUnit.MINUTES)
    void run() {
        while (!settings.allowances().isEmpty() && limits.forget(BATCH) == BATCH) {
            // the next batch
        }
    }
}
