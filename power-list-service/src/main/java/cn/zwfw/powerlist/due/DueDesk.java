package cn.zwfw.powerlist.due;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import cn.zwfw.platform.web.Version;
import cn.zwfw.powerlist.due.DueAdjustment.State;
import cn.zwfw.powerlist.due.DueAdjustments.DueQuery;
import cn.zwfw.powerlist.organ.Organs;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments owe, as they and those who urge them see it. */
@Service
@Cites(
        value = {"A5", "B14", "B15"},
        rows = {"P7", "P8"})
class DueDesk {

    private static final Grant URGING = Grant.ownRegion(Duty.REFORM_OFFICE);
    private static final List<Grant> DEPARTMENT =
            Stream.of(Duty.EDITOR, Duty.PUBLISHER).map(Grant::ownOrgan).toList();
    private static final List<Grant> REVIEWING =
            Stream.of(Duty.REFORM_OFFICE, Duty.LEGAL_OFFICE, Duty.GOVERNMENT, Duty.INSPECTORATE)
                    .map(Grant::ownRegion)
                    .toList();

    private final DueAdjustments adjustments;
    private final DueList list;
    private final Organs organs;
    private final AuditTrail audit;
    private final Clock clock;

    DueDesk(
            DueAdjustments adjustments,
            DueList list,
            Organs organs,
            AuditTrail audit,
            Clock clock) {
        this.adjustments = adjustments;
        this.list = list;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    Page<DueView> find(
            @Nullable Cause cause,
            @Nullable State state,
            boolean overdue,
            @Nullable UUID after,
            int limit,
            Caller caller) {
        var region = caller.region();
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        var today = CityTime.today(clock);
        var reviews = REVIEWING.stream().anyMatch(grant -> caller.has(grant.duty()));
        var query =
                new DueQuery(region, caller.organ(), reviews, cause, state, overdue ? today : null);
        var last = after == null ? null : readable(after, caller);
        return Page.of(adjustments.find(query, last, limit + 1), limit, due -> due.id().toString())
                .map(due -> DueView.of(due, today));
    }

    DueView get(UUID id, Caller caller) {
        return view(readable(id, caller));
    }

    /** The district's reform office names the organ that undertakes a delegated power. */
    @Transactional
    DueView assign(UUID id, @Nullable String ifMatch, String organ, Caller caller) {
        var due = ofLevel(id, caller);
        new Version(due.version()).mustMatch(ifMatch);
        organs.mustBeAt(organ, due.region());
        return store(due.assigned(organ), "due-adjustment.assigned", caller);
    }

    /** 审改办 finds that no adjustment is needed, and says why. */
    @Transactional
    DueView dismiss(UUID id, @Nullable String ifMatch, String reason, Caller caller) {
        var due = ofLevel(id, caller);
        new Version(due.version()).mustMatch(ifMatch);
        return store(due.dismissed(reason, clock.instant()), "due-adjustment.dismissed", caller);
    }

    /**
     * The adjustment, if the caller may read it: its department, the offices of its level and of
     * the level that made it due.
     */
    DueAdjustment readable(UUID id, Caller caller) {
        var due = adjustments.get(id);
        var isDepartments = allows(DEPARTMENT, caller, due.region(), due.organ());
        if (isDepartments
                || allows(REVIEWING, caller, due.region(), due.organ())
                || allows(REVIEWING, caller, due.originRegion(), due.organ())) {
            return due;
        }
        throw NotFound.of("due-adjustment", id);
    }

    private DueAdjustment ofLevel(UUID id, Caller caller) {
        var due = readable(id, caller);
        if (!allows(List.of(URGING), caller, due.region(), due.organ())) {
            throw NotAllowed.because("forbidden");
        }
        return due;
    }

    private DueView store(DueAdjustment changed, String act, Caller caller) {
        list.store(changed);
        audit.record(caller, act, changed.id().toString(), "");
        return view(changed);
    }

    private DueView view(DueAdjustment due) {
        return DueView.of(due, CityTime.today(clock));
    }

    private static boolean allows(
            List<Grant> grants, Caller caller, String region, @Nullable String organ) {
        return grants.stream()
                .anyMatch(grant -> grant.allows(caller, region, organ == null ? "" : organ));
    }
}
