package cn.zwfw.supervision.sharing.freshness;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps how fresh each resource is (A9: 督促建立健全监管信息采集、更新和维护的动态管理机制). That one has become stale is
 * told once, and once more when it is fresh again or taken out.
 */
@Component
@Cites(value = "A9", rows = "S5")
public class FreshnessWatch implements Topics.Owner {

    private static final Logger log = LoggerFactory.getLogger(FreshnessWatch.class);
    private static final String TOPIC = "supervision.resource-freshness";
    private static final int AT_ONCE = 200;

    private final FreshnessRows rows;
    private final FreshnessSettings settings;
    private final EventOutbox outbox;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    FreshnessWatch(
            FreshnessRows rows,
            FreshnessSettings settings,
            EventOutbox outbox,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.outbox = outbox;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** The resource is in the catalogue, new or changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void listed(String code, String organ, String region, String name, UpdateCycle cycle) {
        var now = clock.instant();
        var before = rows.hold(code);
        save(
                Freshness.listed(
                        code, organ, region, name, cycle, now, before, settings.realTime()),
                now);
    }

    /** The resource is in the catalogue no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(String code) {
        var before = rows.hold(code);
        if (before != null) {
            save(before.taken(), clock.instant());
        }
    }

    /** Something of the resource was handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void collected(String code, Instant at) {
        var before = rows.hold(code);
        if (before != null) {
            save(before.collected(at, settings.realTime()), at);
        }
    }

    /**
     * What is known as stale and is not any more is told; what has become so the next look finds.
     */
    private void save(Freshness any, Instant now) {
        var isWrongly = any.told() && !any.isStale(now);
        var kept = isWrongly ? any.retold() : any;
        rows.save(kept);
        if (isWrongly) {
            tell(kept, now);
        }
    }

    @Scheduled(fixedDelayString = "${zwfw.sharing.freshness.look-every:1m}")
    void tellOfStale() {
        try {
            while (Boolean.TRUE.equals(transactions.execute(_ -> tellOfSome()))) {
                // a full turn may have left some
            }
        } catch (RuntimeException failed) {
            log.error("stale resources were not told of", failed);
        }
    }

    private boolean tellOfSome() {
        var now = clock.instant();
        var stale = rows.holdStale(now, AT_ONCE);
        for (var any : stale) {
            var told = any.retold();
            rows.save(told);
            tell(told, now);
        }
        return !stale.isEmpty();
    }

    private void tell(Freshness any, Instant at) {
        var data = json.writeValueAsString(FreshnessView.of(any, any.told()));
        outbox.add(new Event(TOPIC, any.code(), "cn.zwfw." + TOPIC + ".changed.v1", at, data));
    }
}
