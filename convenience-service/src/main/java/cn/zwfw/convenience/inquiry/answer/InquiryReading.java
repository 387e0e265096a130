package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.convenience.inquiry.Asked;
import cn.zwfw.convenience.inquiry.Inquiries;
import cn.zwfw.convenience.inquiry.InquiryAccess;
import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.InquiryRecord;
import cn.zwfw.convenience.inquiry.InquiryRecords;
import cn.zwfw.convenience.inquiry.answer.InquiryView.Asker;
import cn.zwfw.convenience.inquiry.answer.InquiryView.Done;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.unmasking.Unmasking;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries as a caller may see them. */
@Component
@Cites(
        value = {"A11", "个人信息保护法 51"},
        rows = "C2")
class InquiryReading {

    private final Inquiries inquiries;
    private final InquiryRecords records;
    private final InquiryDesk desk;
    private final AuditTrail audit;
    private final Unmasking unmasking;

    InquiryReading(
            Inquiries inquiries,
            InquiryRecords records,
            InquiryDesk desk,
            AuditTrail audit,
            Unmasking unmasking) {
        this.inquiries = inquiries;
        this.records = records;
        this.desk = desk;
        this.audit = audit;
        this.unmasking = unmasking;
    }

    /**
     * An inquiry that the caller may see; that somebody else than the asker read it is noted.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    Inquiry read(String number, Caller caller) {
        var any = get(number);
        InquiryAccess.mustSee(caller, any);
        if (!InquiryAccess.isOwn(caller, any)) {
            audit.record(caller, "inquiry.read", number, "");
        }
        return any;
    }

    /**
     * The whole of it with fields of the asker as they are, for who answers it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    @Transactional
    InquiryView unmask(
            String number, Collection<Asked.Field> fields, String reason, Caller caller) {
        var any = get(number);
        InquiryAccess.mustAnswer(caller, any);
        unmasking.note(caller, "inquiry", number, fields, reason);
        return whole(any, inquiries.asked(number).masked(EnumSet.copyOf(fields)), false);
    }

    private Inquiry get(String number) {
        return inquiries.find(number).orElseThrow(() -> NotFound.of("inquiry", number));
    }

    /** As they stand in a list: with their titles, and neither text nor asker. */
    List<InquiryView> heads(List<Inquiry> all) {
        var asked = inquiries.asked(all.stream().map(Inquiry::number).toList());
        return all.stream()
                .map(any -> {
                    var said = Objects.requireNonNull(asked.get(any.number()));
                    return view(any, said, null, null, null);
                })
                .toList();
    }

    /** The whole of it, the asker masked; what an office asks an organ stays among officers. */
    InquiryView whole(Inquiry any, Caller caller) {
        var asked = inquiries.asked(any.number());
        var isOwn = InquiryAccess.isOwn(caller, any);
        return whole(any, isOwn ? asked : asked.masked(Set.of()), isOwn);
    }

    private InquiryView whole(Inquiry any, Asked shown, boolean isOwn) {
        var done =
                records.of(any.number()).stream()
                        .filter(each -> !isOwn || each.act().isTold())
                        .map(each -> done(each, isOwn))
                        .toList();
        var asker = new Asker(shown.name(), shown.telephone(), shown.email(), shown.organ());
        return view(any, shown, shown.text(), asker, done);
    }

    private InquiryView view(
            Inquiry any,
            Asked asked,
            @Nullable String text,
            @Nullable Asker asker,
            @Nullable List<Done> done) {
        var now = desk.now();
        var about = any.about();
        var course = any.course();
        var due = any.dueOn(now.limits(), now.calendar()).orElse(null);
        return new InquiryView(
                any.number(),
                about.kind(),
                about.kind().label(),
                about.breach(),
                course.state(),
                course.state().label(),
                any.region(),
                any.holder().organ(),
                any.holder().office(),
                about.concerned(),
                about.caseNumber(),
                about.itemCode(),
                asked.title(),
                time(any.receivedAt()),
                due,
                any.forwardBy(now.limits(), now.calendar()).orElse(null),
                due != null && now.day().isAfter(due),
                course.extended(),
                course.followedUp(),
                course.reopened(),
                course.repliedAt() == null ? null : time(course.repliedAt()),
                course.closedAt() == null ? null : time(course.closedAt()),
                course.adopted(),
                text,
                asker,
                done);
    }

    private static Done done(InquiryRecord done, boolean isOwn) {
        return new Done(
                time(done.at()),
                done.act().label(),
                done.state(),
                done.organ(),
                done.office(),
                isOwn ? null : done.personName(),
                done.words().isEmpty() ? null : done.words(),
                done.doneAbout());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
