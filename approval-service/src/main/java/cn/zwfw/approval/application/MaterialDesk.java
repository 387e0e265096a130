package cn.zwfw.approval.application;

import cn.zwfw.approval.application.discarded.DiscardedMaterials;
import cn.zwfw.approval.material.MaterialKey;
import cn.zwfw.approval.material.MaterialStore;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes materials in: bytes first, without holding a transaction, then the row that names them. */
@Component
@Cites(value = "A14", rows = "V3")
class MaterialDesk {

    private static final int MOST = 100;

    private final ApplicationDesk desk;
    private final Applications applications;
    private final HandedInMaterials materials;
    private final MaterialStore store;
    private final DiscardedMaterials discarded;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MaterialDesk(
            ApplicationDesk desk,
            Applications applications,
            HandedInMaterials materials,
            MaterialStore store,
            DiscardedMaterials discarded,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.materials = materials;
        this.store = store;
        this.discarded = discarded;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a material under the id that the applicant chose; the same again changes nothing.
     *
     * @throws Conflict when the id stands for something else, or nothing may be added
     * @throws IOException when the body broke off
     */
    HandedIn put(
            UUID application,
            UUID id,
            String name,
            String fileName,
            InputStream body,
            Caller caller)
            throws IOException {
        desk.requireOpenToMaterials(application, caller);
        var stored = store.store(body);
        var material =
                new HandedIn(
                        application,
                        id,
                        name,
                        fileName,
                        stored.type(),
                        stored.key(),
                        clock.instant());
        try {
            return transaction.execute(_ -> add(material, caller));
        } catch (RuntimeException refused) {
            discarded.add(stored.key());
            throw refused;
        }
    }

    private HandedIn add(HandedIn material, Caller caller) {
        desk.requireOpenToMaterials(material.application(), caller);
        discarded.hold(material.key());
        var known = materials.find(material.application(), material.id());
        if (known.isPresent()) {
            if (!known.get().key().equals(material.key())) {
                throw Conflict.because("material-id-taken");
            }
            return known.get();
        }
        if (materials.of(material.application()).size() >= MOST) {
            throw Conflict.because("too-many-materials", MOST);
        }
        requireThere(material.key());
        materials.add(material);
        audit.record(
                caller,
                "material.handed-in",
                material.application().toString(),
                material.id().toString());
        return material;
    }

    /** The same content may have been taken back by another and gone since it came in. */
    private void requireThere(MaterialKey key) {
        try (var _ = store.open(key)) {
            return;
        } catch (NotFound gone) {
            throw Conflict.because("material-gone");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    void remove(UUID application, UUID id, Caller caller) {
        transaction.executeWithoutResult(_ -> {
            if (!applications.locked(application, caller.id()).isDraft()) {
                throw Conflict.because("application-submitted");
            }
            var material =
                    materials.find(application, id).orElseThrow(() -> NotFound.of("material", id));
            discarded.add(material.key());
            materials.remove(application, id);
            audit.record(caller, "material.removed", application.toString(), id.toString());
        });
    }
}
