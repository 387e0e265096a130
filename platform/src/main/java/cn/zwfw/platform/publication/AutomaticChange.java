package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.PublicDocument.Kinship;
import cn.zwfw.platform.publication.revision.Release;
import cn.zwfw.platform.publication.revision.Revisions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the platform changes by itself because an approved request says so for a time to come: the
 * standing of an entry, never its content.
 */
@Component
public class AutomaticChange {

    private final Lists lists;
    private final ChangeRequests requests;
    private final Revisions revisions;
    private final Release release;
    private final AuditTrail audit;
    private final Clock clock;

    AutomaticChange(
            Lists lists,
            ChangeRequests requests,
            Revisions revisions,
            Release release,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.revisions = revisions;
        this.release = release;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the entry in another standing.
     *
     * @param kind the kind of change that has this effect
     * @param request the request that was approved for it
     * @return whether the entry stood so that the effect applies
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean apply(String list, String code, String kind, Effect effect, UUID request) {
        var kept = lists.get(list).list();
        revisions.holdPublications(list);
        var current = revisions.current(list, code).orElseThrow();
        if (!effect.appliesTo(current.standing())) {
            return false;
        }
        var approved = requests.get(request);
        var next =
                current.turned(
                        effect.after(current.standing()),
                        kind,
                        approved.matter().ground().code(),
                        request,
                        later(current.effectiveFrom()),
                        revisions.nextPositions(list, 1));
        release.publish(kept, List.of(next), Kinship.NONE, approved);
        audit.record(Caller.PLATFORM, "entry.turned", code, "revision " + next.number());
        return true;
    }

    /** Now, but never before the revision that it follows, even if a clock was set back. */
    private Instant later(Instant previous) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return previous.isBefore(now) ? now : previous.plus(1, ChronoUnit.MICROS);
    }
}
