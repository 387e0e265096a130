package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the issuer know which systems were revoked, as long as it takes; twice does no harm. */
@Component
@Cites(value = "A17", rows = "X5")
class Withdrawal {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    private final Systems systems;
    private final Issuer issuer;

    Withdrawal(Systems systems, Issuer issuer) {
        this.systems = systems;
        this.issuer = issuer;
    }

    @Scheduled(fixedDelayString = "${zwfw.issuer.withdraw-every:5s}")
    void withdraw() {
        for (var id : systems.stillEnabled()) {
            try {
                issuer.disable(id);
                systems.disabled(id);
            } catch (Unavailable away) {
                LOG.warn("The issuer still gives tokens to {}, which was revoked", id, away);
            }
        }
    }
}
