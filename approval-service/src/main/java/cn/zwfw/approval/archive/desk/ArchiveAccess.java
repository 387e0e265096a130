package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.ArchivedCase;
import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is let into which part of the archive. */
@Cites(
        value = {"A9", "A11", "A25"},
        rows = "V8")
final class ArchiveAccess {

    private static final List<Grant> HANDLERS =
            List.of(Grant.ownOrgan(Duty.HANDLER), Grant.ownOrgan(Duty.PUBLISHER));
    private static final List<Grant> WATCHERS =
            List.of(Grant.ownRegion(Duty.INSPECTORATE), Grant.ownRegion(Duty.SERVICE_CENTER));
    private static final List<Grant> ARCHIVERS =
            List.of(Grant.ownOrgan(Duty.HANDLER), Grant.ownRegion(Duty.SERVICE_CENTER));

    private ArchiveAccess() {}

    /**
     * The archived case, for who may know of it.
     *
     * @throws NotFound for everybody else
     */
    static ArchivedCase seen(Caller caller, ArchivedCase any) {
        if (!allows(HANDLERS, caller, any) && !allows(WATCHERS, caller, any)) {
            throw NotFound.of("archive-package", any.number());
        }
        return any;
    }

    /** Refuses whoever does not handle the cases of the organ: a package tells everything. */
    static void mustRead(Caller caller, ArchivedCase any) {
        seen(caller, any);
        if (!allows(HANDLERS, caller, any)) {
            throw NotAllowed.because("forbidden");
        }
    }

    /** Refuses whoever is not the service centre of the region. */
    static void mustDestroy(Caller caller, ArchivedCase any) {
        seen(caller, any);
        if (!allows(List.of(Grant.ownRegion(Duty.SERVICE_CENTER)), caller, any)) {
            throw NotAllowed.because("forbidden");
        }
    }

    static void mustArchive(Caller caller, Case any) {
        CaseAccess.mustSee(caller, any);
        var item = any.item();
        if (ARCHIVERS.stream()
                .noneMatch(grant -> grant.allows(caller, item.region(), item.organ()))) {
            throw NotAllowed.because("forbidden");
        }
    }

    static String regionOf(Caller caller) {
        var region = caller.region();
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        return region;
    }

    /**
     * The organ to search: who watches may search all of his region, others their own organ.
     *
     * @throws NotAllowed when it is another's
     */
    static @Nullable String organOf(Caller caller, @Nullable String wanted) {
        if (caller.has(Duty.SERVICE_CENTER) || caller.has(Duty.INSPECTORATE)) {
            return wanted;
        }
        var own = caller.organ();
        if (own == null || (wanted != null && !caller.isOf(wanted))) {
            throw NotAllowed.because("forbidden");
        }
        return own;
    }

    private static boolean allows(List<Grant> grants, Caller caller, ArchivedCase any) {
        return grants.stream().anyMatch(grant -> grant.allows(caller, any.region(), any.organ()));
    }

    /** Those who may find what is archived. */
    @Requires({Duty.HANDLER, Duty.PUBLISHER, Duty.SERVICE_CENTER, Duty.INSPECTORATE})
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ForSearchers {}
}
