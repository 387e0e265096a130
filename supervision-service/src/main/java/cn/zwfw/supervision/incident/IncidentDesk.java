package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentAct;
import cn.zwfw.supervision.incident.life.IncidentState;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which incidents are reported, stored and recorded. */
@Component
@Cites(value = "A20", rows = "S8")
class IncidentDesk {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Incidents incidents;
    private final IncidentRecords records;
    private final ListedOrgans organs;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentDesk(
            Incidents incidents,
            IncidentRecords records,
            ListedOrgans organs,
            AuditTrail audit,
            Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident report(IncidentReport report, Caller caller) {
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null || !IncidentAccess.reports(caller, region, organ)) {
            throw NotAllowed.because("forbidden");
        }
        var now = clock.instant();
        var occurred = report.occurredAt().toInstant();
        var discovered = report.discoveredAt().toInstant();
        if (occurred.isBefore(EARLIEST)
                || discovered.isBefore(occurred)
                || now.isBefore(discovered)) {
            throw InvalidInput.of(Violation.at("/discoveredAt", "incident-times"));
        }
        organs.admit(organ, region);
        var reported =
                new Incident(
                        incidents.newId(),
                        1,
                        organ,
                        region,
                        report.kind(),
                        report.severity(),
                        occurred,
                        discovered,
                        now,
                        IncidentState.REPORTED,
                        null,
                        null,
                        null);
        incidents.add(reported, report.content());
        done(reported, IncidentAct.REPORT, now, caller, "");
        return reported;
    }

    /** Changes an incident on the version that was read, for who may do the act. */
    @Transactional
    Incident change(
            UUID id, @Nullable String ifMatch, IncidentAct act, String words, Caller caller) {
        var before = incidents.hold(id).orElseThrow(() -> NotFound.of("incident", id));
        IncidentAccess.mustAct(caller, before, act);
        new Version(before.version()).mustMatch(ifMatch);
        var now = clock.instant();
        var after = before.after(act, caller.id(), now);
        incidents.save(after);
        done(after, act, now, caller, words);
        return after;
    }

    /**
     * An incident that the caller may know of; that he read it is noted.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    Incident read(UUID id, Caller caller) {
        var any = incidents.find(id).orElseThrow(() -> NotFound.of("incident", id));
        IncidentAccess.mustSee(caller, any);
        audit.record(caller, "incident.read", id.toString(), "");
        return any;
    }

    private void done(Incident after, IncidentAct act, Instant at, Caller caller, String words) {
        records.add(after, act, at, caller, words);
        var name = act.name().toLowerCase(Locale.ROOT);
        audit.record(caller, "incident." + name, after.id().toString(), after.state().name());
    }
}
