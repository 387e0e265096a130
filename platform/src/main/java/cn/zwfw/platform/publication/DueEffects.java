package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets dated publications take effect when their time comes (P9, B13). Every instance may try: the
 * request's version lets one of them win.
 */
@Component
@Cites(
        value = "B13",
        rows = {"P5", "P9"})
class DueEffects {

    private static final Logger log = LoggerFactory.getLogger(DueEffects.class);
    private static final int AT_ONCE = 50;

    private final ChangeRequests requests;
    private final ChangeDesk desk;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueEffects(
            ChangeRequests requests,
            ChangeDesk desk,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.publication.due-every:1s}")
    void run() {
        requests.due(clock.instant(), AT_ONCE).forEach(this::effect);
    }

    private void effect(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> {
                var request = requests.get(id);
                if (desk.isDue(request)) {
                    desk.effect(request);
                    audit.record(Caller.PLATFORM, "change-request.took-effect", id.toString(), "");
                }
            });
        } catch (Conflict overtaken) {
            log.warn("request {} was overtaken: {}", id, overtaken.code());
            handBack(id, overtaken);
        } catch (RuntimeException failure) {
            // tried again next time; the others do not wait for it
            log.error("request {} could not take effect", id, failure);
        }
    }

    /** An entry was published anew meanwhile: the department drafts again from what stands now. */
    private void handBack(UUID id, Conflict why) {
        try {
            transaction.executeWithoutResult(_ -> {
                var request = requests.get(id);
                if (desk.isDue(request)) {
                    requests.update(request.overtaken());
                    audit.record(
                            Caller.PLATFORM,
                            "change-request.handed-back",
                            id.toString(),
                            why.code());
                }
            });
        } catch (Conflict elsewhere) {
            log.info("request {} was settled by another instance", id);
        }
    }
}
