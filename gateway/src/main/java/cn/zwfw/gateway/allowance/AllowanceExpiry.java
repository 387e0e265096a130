package cn.zwfw.gateway.allowance;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets whose allowances are whole again; instances that do so at once leave each other rows. */
@Component
class AllowanceExpiry {

    private static final Logger log = LoggerFactory.getLogger(AllowanceExpiry.class);
    private static final int BATCH = 1_000;

    private final SharedAllowances shared;

    AllowanceExpiry(SharedAllowances shared) {
        this.shared = shared;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            while (shared.forget(BATCH) == BATCH) {
                // the next batch
            }
        } catch (RuntimeException away) {
            log.warn("whole allowances are forgotten later: {}", away.toString());
        }
    }
}
