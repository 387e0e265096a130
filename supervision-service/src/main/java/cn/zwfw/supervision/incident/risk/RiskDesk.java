package cn.zwfw.supervision.incident.risk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.incident.IncidentAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where departments file their assessments and say what they have mended. */
@Component
@Cites(value = "A21", rows = "S8")
class RiskDesk {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_YEARS = 5;

    private final RiskAssessments assessments;
    private final RiskSettings settings;
    private final ListedOrgans organs;
    private final AuditTrail audit;
    private final Clock clock;

    RiskDesk(
            RiskAssessments assessments,
            RiskSettings settings,
            ListedOrgans organs,
            AuditTrail audit,
            Clock clock) {
        this.assessments = assessments;
        this.settings = settings;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RiskView file(RiskForm form, Caller caller) {
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null || !IncidentAccess.reports(caller, region, organ)) {
            throw NotAllowed.because("forbidden");
        }
        check(form);
        organs.admit(organ, region);
        var next = form.assessedOn().plusMonths(settings.everyMonths());
        var id = assessments.add(form, organ, region, next);
        audit.record(caller, "risk-assessment.file", id.toString(), "");
        return get(id);
    }

    /**
     * An assessment that the caller may know of, without its words; that he read it is noted.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    RiskView read(UUID id, Caller caller) {
        var any = seen(id, caller);
        audit.record(caller, "risk-assessment.read", id.toString(), "");
        return any;
    }

    private RiskView seen(UUID id, Caller caller) {
        var any = get(id);
        if (!IncidentAccess.sees(caller, any.region(), any.organ())) {
            throw NotFound.of("risk-assessment", id);
        }
        return any;
    }

    /**
     * Notes that a risk was mended.
     *
     * @throws Conflict when it was before
     */
    @Transactional
    RiskView done(UUID id, int number, @Nullable String ifMatch, String words, Caller caller) {
        assessments.hold(id);
        var any = seen(id, caller);
        if (!IncidentAccess.reports(caller, any.region(), any.organ())) {
            throw NotAllowed.because("forbidden");
        }
        new Version(any.version()).mustMatch(ifMatch);
        if (!assessments.done(id, number, words, CityTime.today(clock), caller.id())) {
            throw Conflict.because("risk-finding-not-open", number);
        }
        audit.record(caller, "risk-finding.done", id.toString(), String.valueOf(number));
        return get(id);
    }

    private RiskView get(UUID id) {
        return assessments.find(id).orElseThrow(() -> NotFound.of("risk-assessment", id));
    }

    private void check(RiskForm form) {
        var found = new ArrayList<Violation>();
        if (form.periodFrom().isBefore(EARLIEST)
                || form.periodTo().isBefore(form.periodFrom())
                || form.assessedOn().isBefore(form.periodTo())
                || form.assessedOn().isAfter(CityTime.today(clock))) {
            found.add(Violation.at("/assessedOn", "risk-period"));
        } else {
            var last = form.assessedOn().plusYears(LONGEST_YEARS);
            for (int at = 0; at < form.findings().size(); at++) {
                var due = form.findings().get(at).dueOn();
                if (due.isBefore(form.assessedOn()) || due.isAfter(last)) {
                    found.add(
                            Violation.at("/findings/" + at + "/dueOn", "risk-due", LONGEST_YEARS));
                }
            }
        }
        InvalidInput.unlessEmpty(found);
    }
}
