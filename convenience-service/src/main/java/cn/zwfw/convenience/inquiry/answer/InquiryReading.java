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
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inquiries as a caller may see them. */
@Component
@Cites(
        value = {"A11", "个人信息保护法 51"},
        rows = "C2")
class InquiryReading {

    private final Inquiries inquiries;
    private final InquiryRecords records;
    private final InquiryDesk desk;

    InquiryReading(Inquiries inquiries, InquiryRecords records, InquiryDesk desk) {
        this.inquiries = inquiries;
        this.records = records;
        this.desk = desk;
    }

    /**
     * An inquiry that the caller may see.
     *
     * @throws NotFound for everybody else
     */
    Inquiry seen(String number, Caller caller) {
        var any = inquiries.find(number).orElseThrow(() -> NotFound.of("inquiry", number));
        InquiryAccess.mustSee(caller, any);
        return any;
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

    /** The whole of it; what an office asks an organ stays among officers. */
    InquiryView whole(Inquiry any, Caller caller) {
        var asked = inquiries.asked(any.number());
        var shown = InquiryAccess.knowsTheAsker(caller, any) ? asked : asked.masked();
        var isOwn = InquiryAccess.isOwn(caller, any);
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
