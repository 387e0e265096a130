package cn.zwfw.approval.erasure;

import cn.zwfw.approval.application.discarded.DiscardedMaterials;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications that go, each with its materials; their content follows when nobody else has it. */
@Component
class ErasedApplications {

    private final JdbcClient database;
    private final DiscardedMaterials discarded;

    ErasedApplications(JdbcClient database, DiscardedMaterials discarded) {
        this.database = database;
        this.discarded = discarded;
    }

    /** Erases those that this transaction holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    int erase(List<UUID> held) {
        held.forEach(discarded::addAll);
        return database.sql("delete from application where id = any(?)")
                .param(held.toArray(UUID[]::new))
                .update();
    }
}
