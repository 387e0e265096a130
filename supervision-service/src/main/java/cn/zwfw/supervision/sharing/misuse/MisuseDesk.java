package cn.zwfw.supervision.sharing.misuse;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import cn.zwfw.supervision.sharing.grant.GrantSuspension;
import cn.zwfw.supervision.sharing.use.Use;
import cn.zwfw.supervision.sharing.use.Uses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of misuse and what they came to (A19: 对滥用、非授权使用、未经许可扩散……追究信息使用单位相关责任人的责任). What was
 * granted stops when a report is filed.
 */
@Component
@Cites(
        value = {"A19", "A25"},
        rows = {"S5", "P0"})
class MisuseDesk {

    private final MisuseReports reports;
    private final Resources resources;
    private final Uses uses;
    private final GrantSuspension grants;
    private final AuditTrail audit;
    private final Clock clock;

    MisuseDesk(
            MisuseReports reports,
            Resources resources,
            Uses uses,
            GrantSuspension grants,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.resources = resources;
        this.uses = uses;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MisuseReport file(String code, FileMisuse filed, Caller caller) {
        var resource = resources.known(code);
        if (!MisuseAccess.files(caller, resource.region(), resource.organ())) {
            throw NotAllowed.because("forbidden");
        }
        reports.queueUp(code);
        var named = uses.find(code, filed.uses());
        mustBeAll(filed, named);
        var id = reports.add(resource, filed, caller.id(), clock.instant());
        grants.suspend(grantsOf(named), filed.finding(), caller);
        audit.record(caller, "misuse.filed", id.toString(), code);
        return reports.get(id).with(named);
    }

    @Transactional
    public MisuseReport decide(
            UUID id, @Nullable String ifMatch, DecideMisuse decision, Caller caller) {
        reports.queueUp(seen(reports.get(id), caller).resource());
        var report = reports.hold(id);
        var named = uses.find(report.resource(), reports.uses(id));
        if (!MisuseAccess.decides(caller, report.region(), report.organ())) {
            throw NotAllowed.because("forbidden");
        }
        if (caller.id().equals(report.filedBy())
                || named.stream().anyMatch(use -> isConcerned(caller, use))) {
            throw NotAllowed.because("misuse-own");
        }
        new Version(report.version()).mustMatch(ifMatch);
        if (report.outcome() != null) {
            throw Conflict.because("misuse-decided");
        }
        reports.decide(id, decision, caller.id(), clock.instant());
        var concerned = grantsOf(named);
        switch (decision.outcome()) {
            case CONFIRMED -> grants.revoke(concerned, decision.words(), caller);
            case UNFOUNDED -> {
                concerned.removeAll(reports.grantsOfOthers(report));
                grants.resume(concerned, decision.words(), caller);
            }
        }
        audit.record(caller, "misuse.decided", id.toString(), decision.outcome().name());
        return reports.get(id).with(named);
    }

    /** It is about himself, or about his organ. */
    private static boolean isConcerned(Caller caller, Use use) {
        return use.person().equals(caller.id()) || use.organ().equals(caller.organ());
    }

    /** A report with who used what. */
    @Transactional(readOnly = true)
    public MisuseReport get(UUID id, Caller caller) {
        var report = seen(reports.get(id), caller);
        return report.with(uses.find(report.resource(), reports.uses(id)));
    }

    private static MisuseReport seen(MisuseReport report, Caller caller) {
        if (!MisuseAccess.files(caller, report.region(), report.organ())) {
            throw NotFound.of("misuse-report", report.id());
        }
        return report;
    }

    private static void mustBeAll(FileMisuse filed, List<Use> named) {
        var known = named.stream().map(Use::id).collect(Collectors.toUnmodifiableSet());
        var found = new ArrayList<Violation>();
        for (int at = 0; at < filed.uses().size(); at++) {
            if (!known.contains(filed.uses().get(at))) {
                found.add(
                        Violation.at(
                                "/uses/" + at,
                                "misuse-use-unknown",
                                String.valueOf(filed.uses().get(at))));
            }
        }
        InvalidInput.unlessEmpty(found);
    }

    private static List<UUID> grantsOf(List<Use> named) {
        return named.stream()
                .flatMap(use -> Optional.ofNullable(use.grant()).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
