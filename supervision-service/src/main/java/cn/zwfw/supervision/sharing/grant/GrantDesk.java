package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import cn.zwfw.supervision.sharing.catalogue.SharingType;
import cn.zwfw.supervision.sharing.grant.life.GrantAct;
import cn.zwfw.supervision.sharing.grant.life.Party;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which requests for resources are made, signed, granted and ended. */
@Component
@Cites(
        value = {"A9", "A19"},
        rows = {"S5", "P0", "X3a"})
class GrantDesk {

    private final Grants grants;
    private final Resources resources;
    private final WorkCalendars calendars;
    private final GrantSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    GrantDesk(
            Grants grants,
            Resources resources,
            WorkCalendars calendars,
            GrantSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
        this.resources = resources;
        this.calendars = calendars;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SharingGrant request(String code, RequestGrant asked, Caller caller) {
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || organ.isEmpty() || region == null || !caller.has(Duty.EDITOR)) {
            throw NotAllowed.because("forbidden");
        }
        var resource = resources.get(code);
        mustBeConditional(resource, caller);
        check(asked, resource);
        var any =
                SharingGrant.requested(
                        grants.newId(),
                        code,
                        new Party(organ, region),
                        new Party(resource.organ(), resource.region()),
                        asked.terms(),
                        caller.id(),
                        clock.instant());
        grants.add(any);
        audit.record(caller, "grant.requested", any.id().toString(), code);
        return any;
    }

    @Transactional
    public SharingGrant sign(UUID id, @Nullable String ifMatch, Caller caller) {
        var by = calendars.current().plusWorkdays(CityTime.today(clock), settings.workdays());
        return change(id, ifMatch, GrantAct.SIGN, caller, before -> before.signed(caller.id(), by));
    }

    /** Grants it: of what is still shared so, and of what was not over meanwhile. */
    @Transactional
    public SharingGrant grant(UUID id, @Nullable String ifMatch, String reason, Caller caller) {
        return change(
                id,
                ifMatch,
                GrantAct.GRANT,
                caller,
                before -> {
                    var resource = resources.get(before.resource());
                    if (resource.sharing() != SharingType.CONDITIONAL
                            || before.course().requestedAt().isBefore(resource.since())) {
                        throw Conflict.because("sharing-not-conditional", resource.code());
                    }
                    if (!clock.instant().isBefore(before.terms().endsAt())) {
                        throw Conflict.because("sharing-over", before.terms().until());
                    }
                    return before.after(GrantAct.GRANT, caller.id(), reason);
                });
    }

    /** Every other act, with what is said. */
    @Transactional
    public SharingGrant act(
            UUID id, @Nullable String ifMatch, GrantAct act, String reason, Caller caller) {
        return change(id, ifMatch, act, caller, before -> before.after(act, caller.id(), reason));
    }

    private SharingGrant change(
            UUID id,
            @Nullable String ifMatch,
            GrantAct act,
            Caller caller,
            UnaryOperator<SharingGrant> how) {
        var before = grants.hold(id);
        GrantAccess.mustAct(caller, before, act);
        new Version(before.version()).mustMatch(ifMatch);
        var after = how.apply(before);
        grants.save(after);
        audit.record(
                caller,
                "grant." + act.name().toLowerCase(Locale.ROOT),
                id.toString(),
                after.state().name());
        return after;
    }

    private static void mustBeConditional(Resource resource, Caller caller) {
        if (resource.isProvidedBy(caller)) {
            throw Conflict.because("sharing-own-resource", resource.code());
        }
        if (resource.sharing() != SharingType.CONDITIONAL) {
            throw Conflict.because("sharing-not-conditional", resource.code());
        }
    }

    private void check(RequestGrant asked, Resource resource) {
        var found = new ArrayList<Violation>();
        for (int at = 0; at < asked.fields().size(); at++) {
            if (!resource.fields().contains(asked.fields().get(at))) {
                found.add(
                        Violation.at(
                                "/fields/" + at, "sharing-field-unknown", asked.fields().get(at)));
            }
        }
        var today = CityTime.today(clock);
        var latest = today.plusYears(1);
        if (asked.until().isBefore(today) || asked.until().isAfter(latest)) {
            found.add(Violation.at("/until", "sharing-until", today, latest));
        }
        InvalidInput.unlessEmpty(found);
    }
}
