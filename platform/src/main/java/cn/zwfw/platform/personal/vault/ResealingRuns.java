package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.citation.Cites;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings all that a service keeps sealed under its current key, and tells how much is outstanding.
 * Instances that run at the same time share the work: each passes by what another holds.
 */
@Component
@Cites(value = "A17", rows = "X5")
class ResealingRuns implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ResealingRuns.class);

    private final Map<SealedColumn, AtomicReference<Double>> outstanding = new LinkedHashMap<>();
    private final ObjectProvider<Resealing> resealing;

    /** A service that keeps nothing sealed has no keys, and is not asked for them. */
    ResealingRuns(ObjectProvider<SealedStore> stores, ObjectProvider<Resealing> resealing) {
        this.resealing = resealing;
        stores.orderedStream()
                .flatMap(store -> store.sealedColumns().stream())
                .forEach(column -> outstanding.put(column, new AtomicReference<>(Double.NaN)));
    }

    /** Until the first run has counted it is not known (NaN), which is not none. */
    @Override
    public void bindTo(MeterRegistry registry) {
        outstanding.forEach((column, count) ->
                Gauge.builder("zwfw.personal.outstanding", count, AtomicReference::get)
                        .description("sealed values that are not under the current key")
                        .tag("column", column.toString())
                        .register(registry));
    }

    @Scheduled(
            fixedDelayString = "${zwfw.personal.reseal-every:15m}",
            initialDelayString = "${zwfw.personal.reseal-after:1m}")
    void run() {
        outstanding.forEach(this::renew);
    }

    /** What fails keeps none of the others from being renewed. */
    private void renew(SealedColumn column, AtomicReference<Double> count) {
        try {
            var done = resealing.getObject().renew(column);
            count.set((double) resealing.getObject().outstanding(column));
            if (done.renewed() > 0) {
                LOG.info("{} values of {} sealed by the current key", done.renewed(), column);
            }
            if (done.unreadable() > 0) {
                LOG.error("{} values of {} do not open", done.unreadable(), column);
            }
        } catch (DataAccessException failure) {
            count.set(Double.NaN);
            LOG.error("{} could not be sealed by the current key", column, failure);
        }
    }
}
