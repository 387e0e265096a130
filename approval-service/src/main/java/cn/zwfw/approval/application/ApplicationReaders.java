package cn.zwfw.approval.application;

import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.personal.unmasking.Unmasking;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees an application: its owner; masked, who handles one of its cases and who watches. Who
 * handles it sees the applicant unmasked for a reason. What anybody but the owner reads is noted.
 */
@Component
@Cites(
        value = {"A17", "A19", "个人信息保护法 51"},
        rows = {"V3", "X5"})
class ApplicationReaders {

    private final Applications applications;
    private final HandedInMaterials materials;
    private final Cases cases;
    private final FollowCode codes;
    private final AuditTrail audit;
    private final Unmasking unmasking;

    ApplicationReaders(
            Applications applications,
            HandedInMaterials materials,
            Cases cases,
            FollowCode codes,
            AuditTrail audit,
            Unmasking unmasking) {
        this.applications = applications;
        this.materials = materials;
        this.cases = cases;
        this.codes = codes;
        this.audit = audit;
        this.unmasking = unmasking;
    }

    /**
     * The application as the caller may see it.
     *
     * @throws NotFound when he may not
     */
    @Transactional
    Seen see(UUID id, Caller caller) {
        var any = get(id);
        var opened = cases.of(id);
        if (isOwner(caller, any)) {
            var code = any.isDraft() ? null : codes.of(id.toString());
            return seen(any, ApplicationView.of(any, code, materials.of(id), opened));
        }
        var handles = handles(caller, opened);
        if (!handles) {
            mustWatch(caller, id, opened);
        }
        audit.record(caller, "application.read", id.toString(), "");
        var view = ApplicationView.of(any, null, materials.of(id), opened);
        return seen(any, handles ? view.handled(Set.of()) : view.watched());
    }

    /**
     * The application with fields of its applicant as they are, for who handles it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    @Transactional
    Seen unmask(UUID id, Collection<Applicant.Field> fields, String reason, Caller caller) {
        var any = get(id);
        var opened = cases.of(id);
        if (!handles(caller, opened)) {
            mustWatch(caller, id, opened);
            throw NotAllowed.because("forbidden");
        }
        unmasking.note(caller, "application", id.toString(), fields, reason);
        var view = ApplicationView.of(any, null, materials.of(id), opened);
        return seen(any, view.handled(EnumSet.copyOf(fields)));
    }

    /**
     * A material for who may read it.
     *
     * @throws NotFound when he may not, or it is not there
     */
    @Transactional
    HandedIn material(UUID id, UUID material, Caller caller) {
        var any = get(id);
        var isOwner = isOwner(caller, any);
        if (!isOwner && !handles(caller, cases.of(id))) {
            throw NotFound.of("application", id);
        }
        var found =
                materials.find(id, material).orElseThrow(() -> NotFound.of("material", material));
        if (!isOwner) {
            audit.record(caller, "material.read", id.toString(), material.toString());
        }
        return found;
    }

    private Application get(UUID id) {
        return applications.find(id).orElseThrow(() -> NotFound.of("application", id));
    }

    private static boolean isOwner(Caller caller, Application any) {
        return caller.has(Duty.APPLICANT) && any.owner().equals(caller.id());
    }

    private static boolean handles(Caller caller, List<Case> opened) {
        return opened.stream().anyMatch(each -> CaseAccess.handles(caller, each));
    }

    private static void mustWatch(Caller caller, UUID id, List<Case> opened) {
        if (opened.isEmpty()) {
            throw NotFound.of("application", id);
        }
        CaseAccess.mustSee(caller, opened.getFirst());
    }

    private static Seen seen(Application any, ApplicationView view) {
        return new Seen(view, any.version());
    }

    /** What is seen, and in which version. */
    record Seen(ApplicationView view, int version) {}
}
