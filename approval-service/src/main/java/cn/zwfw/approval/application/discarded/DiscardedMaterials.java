package cn.zwfw.approval.application.discarded;

import cn.zwfw.approval.material.MaterialKey;
import cn.zwfw.approval.material.MaterialStore;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Unavailable;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The content of materials that were taken back. The same content is kept once for whoever hands it
 * in, so it goes only while nobody refers to it and nobody can begin to: both hold its key.
 */
@Component
@Cites(value = "个人信息保护法 47", rows = "X5")
public class DiscardedMaterials {

    private static final int AT_ONCE = 200;
    private static final Logger log = LoggerFactory.getLogger(DiscardedMaterials.class);

    private final JdbcClient database;
    private final MaterialStore store;
    private final TransactionTemplate transaction;

    DiscardedMaterials(JdbcClient database, MaterialStore store, TransactionTemplate transaction) {
        this.database = database;
        this.store = store;
        this.transaction = transaction;
    }

    /** Keeps content from going, and from coming, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MaterialKey key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(key.text())
                .query(Boolean.class)
                .single();
    }

    /** Notes that one reference to the content is gone, or never came to be. */
    @Transactional
    public void add(MaterialKey key) {
        database.sql("insert into material_discard (key) values (?) on conflict do nothing")
                .param(key.text())
                .update();
    }

    /** Notes that all of an application goes, before it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(UUID application) {
        database.sql(
                        """
                        insert into material_discard (key)
                        select distinct key from application_material where application = ?
                        on conflict do nothing
                        """)
                .param(application)
                .update();
    }

    /** Removes what nobody refers to; another instance at the same key waits, and finds it gone. */
    @Scheduled(fixedDelayString = "${zwfw.materials.discard-every:1m}")
    void sweep() {
        database.sql("select key from material_discard order by key limit ?")
                .param(AT_ONCE)
                .query((row, _) -> MaterialKey.parse(Objects.requireNonNull(row.getString(1))))
                .list()
                .forEach(this::sweep);
    }

    private void sweep(MaterialKey key) {
        try {
            transaction.executeWithoutResult(_ -> {
                hold(key);
                if (!isReferredTo(key)) {
                    store.delete(key);
                }
                database.sql("delete from material_discard where key = ?")
                        .param(key.text())
                        .update();
            });
        } catch (Unavailable later) {
            log.warn("the material store is away; {} goes another time", key.text(), later);
        } catch (RuntimeException failed) {
            log.error("the material {} was taken back and is still there", key.text(), failed);
        }
    }

    private boolean isReferredTo(MaterialKey key) {
        return database.sql("select exists (select from application_material where key = ?)")
                .param(key.text())
                .query(Boolean.class)
                .single();
    }
}
