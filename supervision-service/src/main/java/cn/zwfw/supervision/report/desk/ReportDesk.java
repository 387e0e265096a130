package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.report.figures.Counting;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportAct;
import cn.zwfw.supervision.report.life.ReportState;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which reports are made, stored, recorded and told. */
@Component
@Cites(value = "A14", rows = "S7")
class ReportDesk {

    private final ReportShelf shelf;
    private final ReportRecords records;
    private final ReportEvents events;
    private final Counting counting;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDesk(
            ReportShelf shelf,
            ReportRecords records,
            ReportEvents events,
            Counting counting,
            AuditTrail audit,
            Clock clock) {
        this.shelf = shelf;
        this.records = records;
        this.events = events;
        this.counting = counting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Report draft(ReportForm form, Caller caller) {
        var region = caller.region();
        var maker = caller.organ();
        if (region == null || maker == null) {
            throw NotAllowed.because("forbidden");
        }
        var period = over(form.period());
        var edition = edition(form.corrects(), region, period);
        var figures = counting.of(region, period, corrected(form.corrects()));
        var drafted =
                new Report(
                        shelf.newId(),
                        1,
                        region,
                        period,
                        edition,
                        form.corrects(),
                        maker,
                        form.remarks() == null ? "" : form.remarks(),
                        ReportState.DRAFT,
                        figures.at(),
                        null,
                        null);
        if (!shelf.add(drafted)) {
            throw Conflict.because("report-exists", period.label());
        }
        shelf.addFigures(drafted.id(), figures);
        done(drafted, ReportAct.DRAFT, figures.at(), caller, drafted.remarks());
        return drafted;
    }

    @Transactional
    Report amend(UUID id, @Nullable String ifMatch, String remarks, Caller caller) {
        var amended = held(id, ifMatch, ReportAct.AMEND, caller).amended(remarks);
        shelf.save(amended);
        done(amended, ReportAct.AMEND, clock.instant(), caller, remarks);
        return amended;
    }

    @Transactional
    Report refresh(UUID id, @Nullable String ifMatch, Caller caller) {
        var before = held(id, ifMatch, ReportAct.REFRESH, caller);
        var figures = counting.of(before.region(), before.period(), read(before));
        var refreshed = before.refreshed(figures.at());
        shelf.save(refreshed);
        shelf.addFigures(id, figures);
        done(refreshed, ReportAct.REFRESH, figures.at(), caller, "");
        return refreshed;
    }

    /** Changes where a report stands, on the version that was read, for who may do the act. */
    @Transactional
    Report change(UUID id, @Nullable String ifMatch, ReportAct act, String words, Caller caller) {
        var before = held(id, ifMatch, act, caller);
        if (act.by() == Duty.GOVERNMENT && records.isBy(id, caller.id())) {
            throw Conflict.because("report-own");
        }
        var now = clock.instant();
        var after = before.after(act, now);
        shelf.save(after);
        done(after, act, now, caller, words);
        return after;
    }

    private Report held(UUID id, @Nullable String ifMatch, ReportAct act, Caller caller) {
        var before = shelf.hold(id).orElseThrow(() -> NotFound.of("report", id));
        ReportAccess.mustAct(caller, before, act);
        new Version(before.version()).mustMatch(ifMatch);
        return before;
    }

    /** What others have read of it, or of the edition that it corrects. */
    private @Nullable Figures read(Report any) {
        return any.sentAt() == null ? corrected(any.corrects()) : shelf.figures(any);
    }

    private @Nullable Figures corrected(@Nullable UUID corrects) {
        return corrects == null ? null : shelf.find(corrects).map(shelf::figures).orElseThrow();
    }

    private Period over(String code) {
        var period = Period.of(code);
        if (!period.isOver(CityTime.today(clock))) {
            throw InvalidInput.of(
                    Violation.at("/period", "report-period-not-over", period.label()));
        }
        return period;
    }

    /** The next after the one that is corrected; the first when none is. */
    private int edition(@Nullable UUID corrects, String region, Period period) {
        if (corrects == null) {
            return 1;
        }
        var before =
                shelf.find(corrects)
                        .filter(any -> any.region().equals(region) && any.period().equals(period))
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at("/corrects", "report-corrects-unknown")));
        if (before.state() != ReportState.ACKNOWLEDGED) {
            throw Conflict.because("report-not-acknowledged", before.state().label());
        }
        return before.edition() + 1;
    }

    private void done(Report after, ReportAct act, Instant at, Caller caller, String words) {
        records.add(after, act, at, caller, words);
        var name = act.name().toLowerCase(Locale.ROOT);
        audit.record(caller, "report." + name, after.id().toString(), after.state().name());
        events.tell(after, act, at);
    }
}
