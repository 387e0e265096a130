package cn.zwfw.convenience.item;

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
import org.springframework.stereotype.Component;

/** 便民服务事项 as a list that the data bureau of the level reviews. */
@Component
@Cites(
        value = {"A8", "A15"},
        rows = "C1")
class ItemList implements ReviewedList<ConvenienceItem> {

    private static final String TOPIC = "convenience.item";
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("A15", "便民服务事项的梳理、审核、加载、发布和更新维护", false),
                    "DATA_REVIEW",
                    "大数据局审核",
                    Duty.DATA_BUREAU);

    private final ListedOrgans organs;
    private final Classification classes;
    private final PublicEntries entries;

    ItemList(ListedOrgans organs, Classification classes, PublicEntries entries) {
        this.organs = organs;
        this.classes = classes;
        this.entries = entries;
    }

    @Override
    public String name() {
        return ConvenienceItem.LIST;
    }

    @Override
    public Class<ConvenienceItem> contentType() {
        return ConvenienceItem.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(ConvenienceItem content) {
        return content.itemCode();
    }

    @Override
    public String organOf(ConvenienceItem content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(ConvenienceItem item) {
        var found = new ArrayList<>(classes.check(item));
        if (!item.itemCode().startsWith(item.organ())) {
            found.add(Violation.at("/itemCode", "code-of-other-organ", item.organ()));
        }
        return found;
    }

    @Override
    public void admit(String organ, String region) {
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<ConvenienceItem>> published) {
        published.forEach(item ->
                entries.put(
                        item.revision(),
                        item.content().name() + " " + item.content().content(),
                        ClassQuery.of(item.content())));
    }
}
