package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.InquiryRecord;
import cn.zwfw.convenience.inquiry.InquiryRecords;
import cn.zwfw.convenience.inquiry.ask.Followed.Happened;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.web.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Inquiries as their askers follow them. */
@Component
class Following {

    private final InquiryDesk desk;
    private final InquiryRecords records;
    private final ListedOrgans organs;

    Following(InquiryDesk desk, InquiryRecords records, ListedOrgans organs) {
        this.desk = desk;
        this.records = records;
        this.organs = organs;
    }

    ResponseEntity<Followed> answer(Inquiry any) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(view(any));
    }

    private Followed view(Inquiry any) {
        var now = desk.now();
        var done = records.of(any.number());
        var about = any.about();
        return new Followed(
                any.number(),
                about.kind(),
                about.kind().label(),
                any.course().state(),
                any.course().state().label(),
                with(any.holder().organ(), any.holder().office()),
                time(any.receivedAt()),
                any.dueOn(now.limits(), now.calendar()).orElse(null),
                any.closesOn(now.limits(), now.calendar()).orElse(null),
                any.reopensUntil(now.limits(), now.calendar()).orElse(null),
                reply(any, done),
                done.stream().filter(each -> each.act().isTold()).map(this::happened).toList());
    }

    private Followed.@Nullable Reply reply(Inquiry any, List<InquiryRecord> done) {
        return done.reversed().stream()
                .filter(each -> each.act() == InquiryAct.REPLY)
                .findFirst()
                .map(each ->
                        new Followed.Reply(
                                time(each.at()),
                                each.words(),
                                any.course().adopted(),
                                each.doneAbout()))
                .orElse(null);
    }

    private Happened happened(InquiryRecord done) {
        return new Happened(
                time(done.at()),
                done.act().label(),
                with(done.organ(), done.office()),
                tells(done.act()) && !done.words().isEmpty() ? done.words() : null);
    }

    /** Why it was passed on is said among officers. */
    private static boolean tells(InquiryAct act) {
        return act.by() == InquiryAct.By.ASKER
                || act == InquiryAct.REPLY
                || act == InquiryAct.EXTEND;
    }

    private @Nullable String with(@Nullable String organ, @Nullable Office office) {
        if (organ != null) {
            return organs.name(organ);
        }
        return office == null ? null : office.label();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
