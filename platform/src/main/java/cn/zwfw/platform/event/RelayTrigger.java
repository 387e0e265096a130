package cn.zwfw.platform.event;

import io.namastack.outbox.trigger.OutboxPollingTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.TriggerContext;
import org.springframework.stereotype.Component;

/**
 * Has the relay look at once for what this process has committed, and for what others have after
 * the interval: an instance sends its share of the events of all. The outbox's own scheduler waits
 * here, which has a thread for each of its jobs.
 */
@Component
class RelayTrigger implements OutboxPollingTrigger {

    private final Semaphore committed = new Semaphore(0);
    private final Duration interval;
    private final int batch;

    /**
     * @param interval the longest that an event waits that another instance has committed
     * @param batch how many keys are sent at once; when so many were, there may be more
     */
    RelayTrigger(
            @Value("${namastack.outbox.polling.fixed.interval}") Duration interval,
            @Value("${namastack.outbox.polling.batch-size}") int batch) {
        this.interval = interval;
        this.batch = batch;
    }

    /** Something was committed. */
    void wake() {
        committed.release();
    }

    @Override
    public void onTaskComplete(int keys) {
        if (keys >= batch) {
            wake();
        }
    }

    /** Null, which ends the relay, only when the process stops. */
    @Override
    public @Nullable Instant nextExecution(TriggerContext context) {
        if (context.lastCompletion() != null && !waited()) {
            return null;
        }
        return context.getClock().instant();
    }

    private boolean waited() {
        try {
            var _ = committed.tryAcquire(interval.toNanos(), TimeUnit.NANOSECONDS);
            // one look finds all that was committed before it
            committed.drainPermits();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
