package cn.zwfw.supervision.notice.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.notice.NoticeAccess;
import cn.zwfw.supervision.notice.NoticeDesk;
import cn.zwfw.supervision.notice.NoticeRecord;
import cn.zwfw.supervision.notice.NoticeRecords;
import cn.zwfw.supervision.notice.Notices;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.reading.NoticeView.Done;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Notices as a caller may see them. */
@Component
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
public class NoticeReading {

    private final Notices notices;
    private final NoticeRecords records;
    private final ListedOrgans organs;
    private final NoticeDesk desk;

    NoticeReading(Notices notices, NoticeRecords records, ListedOrgans organs, NoticeDesk desk) {
        this.notices = notices;
        this.records = records;
        this.organs = organs;
        this.desk = desk;
    }

    /**
     * A notice that the caller may see.
     *
     * @throws NotFound for everybody else
     */
    Notice seen(UUID id, Caller caller) {
        var any = notices.find(id).orElseThrow(() -> NotFound.of("notice", id));
        NoticeAccess.mustSee(caller, any);
        return any;
    }

    /** As it stands in a list. */
    NoticeView head(Notice any, Caller caller) {
        return view(any, caller, null);
    }

    public NoticeView whole(Notice any, Caller caller) {
        var done =
                records.of(any.id()).stream()
                        .filter(each -> NoticeAccess.knows(caller, any, each.act()))
                        .map(NoticeReading::done)
                        .toList();
        return view(any, caller, done);
    }

    public ResponseEntity<NoticeView> answer(Notice any, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(whole(any, caller));
    }

    private NoticeView view(Notice any, Caller caller, @Nullable List<Done> done) {
        var matter = any.matter();
        var course = any.course();
        var read = any.publicity();
        var knowsAnswer =
                course.answeredAt() != null || NoticeAccess.knows(caller, any, NoticeAct.PREPARE);
        var knowsWords = read.isPublished() || NoticeAccess.knows(caller, any, NoticeAct.PROPOSE);
        return new NoticeView(
                any.id(),
                matter.kind(),
                matter.kind().label(),
                matter.ground(),
                matter.duty(),
                matter.duty().label(),
                any.region(),
                matter.organ(),
                organs.name(matter.organ()),
                matter.facts(),
                matter.demand(),
                course.isIssued() ? null : matter.deadline(),
                matter.subject(),
                course.state(),
                course.state().label(),
                time(course.issuedAt()),
                course.dueOn(),
                course.extended(),
                course.isLate(desk.now().day()),
                knowsAnswer ? course.answer() : null,
                time(course.answeredAt()),
                time(course.endedAt()),
                knowsWords ? read.text() : null,
                knowsWords && read.proposedBy() != null,
                time(read.publishedAt()),
                time(read.retractedAt()),
                done);
    }

    private static Done done(NoticeRecord done) {
        return new Done(
                done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                done.act().label(),
                done.state(),
                done.dueOn(),
                done.personName(),
                done.organ(),
                done.words().isEmpty() ? null : done.words());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
