package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.sharing.grant.life.GrantAct;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a misuse report does to what was granted: it stops at once, and goes on or ends by the
 * outcome. What has ended otherwise meanwhile stays as it is.
 */
@Component
@Cites(value = "A19", rows = "S5")
public class GrantSuspension {

    private final Grants grants;
    private final AuditTrail audit;

    GrantSuspension(Grants grants, AuditTrail audit) {
        this.grants = grants;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(Collection<UUID> ids, String reason, Caller caller) {
        turn(ids, GrantAct.SUSPEND, reason, caller);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Collection<UUID> ids, String reason, Caller caller) {
        turn(ids, GrantAct.RESUME, reason, caller);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Collection<UUID> ids, String reason, Caller caller) {
        turn(ids, GrantAct.REVOKE, reason, caller);
    }

    /** In the order of ids: two reports about the same grants do not wait for each other. */
    private void turn(Collection<UUID> ids, GrantAct act, String reason, Caller caller) {
        ids.stream()
                .distinct()
                .sorted()
                .map(grants::hold)
                .filter(any -> act.isPossible(any.state()))
                .forEach(any -> {
                    grants.save(any.after(act, caller.id(), reason));
                    audit.record(caller, "grant.turned", any.id().toString(), act.name());
                });
    }
}
