package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.notice.life.Moment;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which notices are stored, recorded and told. */
@Component
@Cites(
        value = {"A25", "B15", "B16"},
        rows = {"S4", "X3a"})
public class NoticeDesk {

    private final Notices notices;
    private final NoticeRecords records;
    private final NoticeEvents events;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            NoticeRecords records,
            NoticeEvents events,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.records = records;
        this.events = events;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    public Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    @Transactional
    public void draft(Notice drafted, Caller caller) {
        notices.put(drafted);
        done(drafted, NoticeAct.DRAFT, now(), caller, "");
    }

    /** Changes a notice on the version that was read, for who may do the act. */
    @Transactional
    public Notice change(
            UUID id,
            @Nullable String ifMatch,
            NoticeAct act,
            Caller caller,
            String words,
            BiFunction<Notice, Moment, Notice> how) {
        var before = held(id);
        NoticeAccess.mustAct(caller, before, act);
        new Version(before.version()).mustMatch(ifMatch);
        return changed(before, act, caller, words, how);
    }

    /** Tells that its day passed without an answer; the notice is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellLate(UUID id) {
        changed(held(id), NoticeAct.TELL_LATE, Caller.PLATFORM, "", Notice::late);
    }

    private Notice held(UUID id) {
        return notices.hold(id).orElseThrow(() -> NotFound.of("notice", id));
    }

    private Notice changed(
            Notice before,
            NoticeAct act,
            Caller caller,
            String words,
            BiFunction<Notice, Moment, Notice> how) {
        var moment = now();
        var after = how.apply(before, moment);
        notices.put(after);
        done(after, act, moment, caller, words);
        return after;
    }

    private void done(Notice after, NoticeAct act, Moment now, Caller caller, String words) {
        records.add(after, act, now.at(), caller, words);
        var name = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(
                caller, "notice." + name, after.id().toString(), after.course().state().name());
        events.tell(after, now);
    }
}
