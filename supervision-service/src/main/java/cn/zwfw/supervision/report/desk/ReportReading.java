package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.region.RegionNames;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.life.Report;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reports as a caller may see them. */
@Component
@Cites(value = "A14", rows = "S7")
public class ReportReading {

    private final ReportShelf shelf;
    private final ReportRecords records;
    private final ListedOrgans organs;
    private final RegionNames names;

    ReportReading(
            ReportShelf shelf, ReportRecords records, ListedOrgans organs, RegionNames names) {
        this.shelf = shelf;
        this.records = records;
        this.organs = organs;
        this.names = names;
    }

    /**
     * A report that the caller may see.
     *
     * @throws NotFound for everybody else
     */
    public Report seen(UUID id, Caller caller) {
        return shelf.find(id)
                .filter(any -> ReportAccess.sees(caller, any))
                .orElseThrow(() -> NotFound.of("report", id));
    }

    /** What a report says that was {@link #seen}. */
    public Figures figures(Report seen) {
        return shelf.figures(seen);
    }

    /** Who made it, by name. */
    public String maker(Report any) {
        return organs.name(any.maker());
    }

    /** As it stands in a list. */
    ReportView head(Report any) {
        return view(any, null, null);
    }

    ReportView whole(Report any, Caller caller) {
        var done =
                records.of(any.id()).stream()
                        .filter(each -> any.tells(each.act()) || ReportAccess.makes(caller))
                        .map(ReportReading::done)
                        .toList();
        return view(any, FiguresView.of(figures(any)), done);
    }

    ResponseEntity<ReportView> answer(Report any, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(whole(any, caller));
    }

    private ReportView view(
            Report any, @Nullable FiguresView figures, @Nullable List<ReportView.Done> done) {
        return new ReportView(
                any.id(),
                any.region(),
                names.of(any.region()),
                any.period().code(),
                any.period().label(),
                any.edition(),
                any.corrects(),
                any.maker(),
                maker(any),
                any.state(),
                any.state().label(),
                any.remarks(),
                time(any.countedAt()),
                any.sentAt() == null ? null : time(any.sentAt()),
                any.acknowledgedAt() == null ? null : time(any.acknowledgedAt()),
                figures,
                done);
    }

    private static ReportView.Done done(ReportRecords.Done done) {
        return new ReportView.Done(
                time(done.at()),
                done.act().label(),
                done.state(),
                done.personName(),
                done.organ(),
                done.words().isEmpty() ? null : done.words());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
