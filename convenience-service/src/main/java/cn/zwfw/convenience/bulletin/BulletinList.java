package cn.zwfw.convenience.bulletin;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.level.LevelReview;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 政务信息 as a list of what departments send in and the service centre publishes. */
@Component
@Cites(value = "A11", rows = "C4")
class BulletinList implements ReviewedList<Bulletin> {

    private static final String TOPIC = "convenience.bulletin";
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("A11", "结合工作动态报送政务信息", false),
                    "CENTER_RELEASE",
                    "政务服务中心发布",
                    Duty.SERVICE_CENTER);

    private final ListedOrgans organs;
    private final PublicBulletins bulletins;

    BulletinList(ListedOrgans organs, PublicBulletins bulletins) {
        this.organs = organs;
        this.bulletins = bulletins;
    }

    @Override
    public String name() {
        return Bulletin.LIST;
    }

    @Override
    public Class<Bulletin> contentType() {
        return Bulletin.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(Bulletin content) {
        return content.code();
    }

    @Override
    public String organOf(Bulletin content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Bulletin bulletin) {
        return bulletin.code().startsWith(bulletin.organ())
                ? List.of()
                : List.of(Violation.at("/code", "code-of-other-organ", bulletin.organ()));
    }

    @Override
    public void admit(String organ, String region) {
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<Bulletin>> published) {
        published.forEach(bulletins::put);
    }
}
