package cn.zwfw.supervision.joint;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.watch.Again;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the whole looked at again when something is told of one of its cases. */
@Component
@Cites(value = "A24", rows = "S0")
class JointWaking implements Derived {

    private final JointCases cases;
    private final Again again;

    JointWaking(JointCases cases, Again again) {
        this.cases = cases;
        this.again = again;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void derive(LedgerEntry entry) {
        // districts tell no application
        var application = entry.data().path("application").asString("");
        if (entry.topic() == Topic.CASE && !application.isEmpty()) {
            cases.hold(application);
            again.joint(application);
        }
    }
}
