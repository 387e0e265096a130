package cn.zwfw.convenience.contact;

import cn.zwfw.platform.access.Duty;
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
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 投诉电话和信箱 as a list of what organs announce and the service centre publishes. */
@Component
@Cites(
        value = {"B17", "A13(1)"},
        rows = "C3")
class ContactList implements ReviewedList<Contact> {

    /** Marks where complaints about breaches are taken. */
    static final String BREACHES = "breaches";

    private static final String TOPIC = "convenience.contact";
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("B17", "公布投诉电话、电子信箱", false),
                    "CENTER_RELEASE",
                    "政务服务中心发布",
                    Duty.SERVICE_CENTER);

    private final ListedOrgans organs;
    private final PublicEntries entries;

    ContactList(ListedOrgans organs, PublicEntries entries) {
        this.organs = organs;
        this.entries = entries;
    }

    @Override
    public String name() {
        return Contact.LIST;
    }

    @Override
    public Class<Contact> contentType() {
        return Contact.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(Contact content) {
        return content.code();
    }

    @Override
    public String organOf(Contact content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Contact contact) {
        var found = new ArrayList<Violation>();
        if (!contact.code().startsWith(contact.organ())) {
            found.add(Violation.at("/code", "code-of-other-organ", contact.organ()));
        }
        if (contact.telephone().isEmpty() && contact.mailbox().isEmpty()) {
            found.add(Violation.at("/telephone", "contact-empty"));
        }
        return found;
    }

    @Override
    public void admit(String organ, String region) {
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<Contact>> published) {
        for (var any : published) {
            var contact = any.content();
            entries.put(
                    any.revision(),
                    organs.name(contact.organ()) + " " + contact.name(),
                    contact.breaches() ? Set.of(BREACHES) : Set.of());
        }
    }
}
