package cn.zwfw.approval.application;

import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees an application: its owner, who handles one of its cases, and, masked, who watches. */
@Component
class ApplicationReaders {

    private final Applications applications;
    private final HandedInMaterials materials;
    private final Cases cases;
    private final FollowCode codes;

    ApplicationReaders(
            Applications applications, HandedInMaterials materials, Cases cases, FollowCode codes) {
        this.applications = applications;
        this.materials = materials;
        this.cases = cases;
        this.codes = codes;
    }

    /**
     * The application as the caller may see it.
     *
     * @throws NotFound when he may not
     */
    @Transactional(readOnly = true)
    Seen see(UUID id, Caller caller) {
        var any = applications.find(id).orElseThrow(() -> NotFound.of("application", id));
        var opened = cases.of(id);
        var isOwner = caller.has(Duty.APPLICANT) && any.owner().equals(caller.id());
        var handles = opened.stream().anyMatch(each -> knows(caller, each));
        if (!isOwner && !handles) {
            opened.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> CaseAccess.mustSee(caller, first),
                            () -> {
                                throw NotFound.of("application", id);
                            });
        }
        var code = isOwner && !any.isDraft() ? codes.of(id.toString()) : null;
        var view = ApplicationView.of(any, code, materials.of(id), opened);
        return new Seen(isOwner || handles ? view : view.masked(), any.version());
    }

    /**
     * A material for who may read it.
     *
     * @throws NotFound when he may not, or it is not there
     */
    @Transactional(readOnly = true)
    HandedIn material(UUID id, UUID material, Caller caller) {
        var any = applications.find(id).orElseThrow(() -> NotFound.of("application", id));
        var isOwner = caller.has(Duty.APPLICANT) && any.owner().equals(caller.id());
        if (!isOwner && cases.of(id).stream().noneMatch(each -> knows(caller, each))) {
            throw NotFound.of("application", id);
        }
        return materials.find(id, material).orElseThrow(() -> NotFound.of("material", material));
    }

    private static boolean knows(Caller caller, Case any) {
        return CaseAccess.mayKnowTheApplicant(caller, any);
    }

    /** What is seen, and in which version. */
    record Seen(ApplicationView view, int version) {}
}
