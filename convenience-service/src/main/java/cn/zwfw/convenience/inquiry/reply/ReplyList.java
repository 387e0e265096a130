package cn.zwfw.convenience.inquiry.reply;

import cn.zwfw.convenience.inquiry.Inquiries;
import cn.zwfw.convenience.inquiry.InquiryRecord;
import cn.zwfw.convenience.inquiry.InquiryRecords;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.level.LevelReview;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.reading.PublicEntries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 公开的答复 as a list that departments write and the service centre reads for privacy. */
@Component
@Cites(
        value = {"B17", "个人信息保护法 25"},
        rows = "C2")
class ReplyList implements ReviewedList<PublishedReply> {

    private static final String TOPIC = "convenience.reply";
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("B17", "公布有参考价值的答复", false),
                    "PRIVACY_REVIEW",
                    "政务服务中心个人信息审查",
                    Duty.SERVICE_CENTER);

    private final Inquiries inquiries;
    private final InquiryRecords records;
    private final ListedOrgans organs;
    private final PublicEntries entries;

    ReplyList(
            Inquiries inquiries,
            InquiryRecords records,
            ListedOrgans organs,
            PublicEntries entries) {
        this.inquiries = inquiries;
        this.records = records;
        this.organs = organs;
        this.entries = entries;
    }

    @Override
    public String name() {
        return PublishedReply.LIST;
    }

    @Override
    public Class<PublishedReply> contentType() {
        return PublishedReply.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(PublishedReply content) {
        return content.code();
    }

    @Override
    public String organOf(PublishedReply content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /**
     * Whoever did not answer it is not told whether there is such an inquiry, nor that it complains
     * of a breach.
     */
    @Override
    public List<Violation> check(PublishedReply reply) {
        var inquiry = inquiries.find(reply.code()).filter(any -> !any.about().breach());
        var answer =
                records.lastReply(reply.code()).filter(done -> reply.organ().equals(done.organ()));
        if (inquiry.isEmpty() || answer.isEmpty()) {
            return List.of(Violation.at("/code", "reply-of-nothing", reply.code()));
        }
        var found = new ArrayList<>(differing(reply, inquiry.get(), answer.get()));
        var privacy = new ReplyPrivacy(inquiries.asked(reply.code()));
        if (privacy.isBroken(reply.question())) {
            found.add(Violation.at("/question", "reply-personal"));
        }
        if (privacy.isBroken(reply.answer())) {
            found.add(Violation.at("/answer", "reply-personal"));
        }
        if (privacy.isBroken(reply.doneAbout())) {
            found.add(Violation.at("/doneAbout", "reply-personal"));
        }
        return found;
    }

    private static List<Violation> differing(
            PublishedReply reply, Inquiry inquiry, InquiryRecord answer) {
        var found = new ArrayList<Violation>();
        if (reply.kind() != inquiry.about().kind()) {
            found.add(Violation.at("/kind", "reply-differs"));
        }
        if (!Objects.equals(reply.adopted(), inquiry.course().adopted())) {
            found.add(Violation.at("/adopted", "reply-differs"));
        }
        if (reply.adopted() != null && reply.doneAbout().isBlank()) {
            found.add(Violation.at("/doneAbout", "done-about-required"));
        }
        if (!reply.askedOn().equals(CityTime.day(inquiry.receivedAt()))) {
            found.add(Violation.at("/askedOn", "reply-differs"));
        }
        if (!reply.repliedOn().equals(CityTime.day(answer.at()))) {
            found.add(Violation.at("/repliedOn", "reply-differs"));
        }
        return found;
    }

    @Override
    public void admit(String organ, String region) {
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<PublishedReply>> published) {
        published.forEach(any -> {
            var reply = any.content();
            var words = String.join(" ", reply.question(), reply.answer(), reply.doneAbout());
            entries.put(any.revision(), words, marks(reply));
        });
    }

    private static Set<String> marks(PublishedReply reply) {
        var marks = new HashSet<String>();
        marks.add(PublicReplyController.KIND + reply.kind());
        if (reply.adopted() != null) {
            marks.add(PublicReplyController.ADOPTED + reply.adopted());
        }
        return marks;
    }
}
