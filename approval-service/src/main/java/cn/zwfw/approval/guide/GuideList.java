package cn.zwfw.approval.guide;

import cn.zwfw.approval.center.CenterReview;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 办事指南 as a reviewed list of the service centre. */
@Component
@Cites(value = "A14", rows = "V1")
class GuideList implements ReviewedList<Guide> {

    private static final String TOPIC = "approval.guide";

    /** Catch-alls by which any material could be asked for later. */
    private static final Pattern VAGUE =
            Pattern.compile("((其他|其它|有关|相关|所需|必要)的?)+(材料|资料|文件|证明|证件)+等?");

    private final ListedItems items;
    private final Guides guides;

    GuideList(ListedItems items, Guides guides) {
        this.items = items;
        this.guides = guides;
    }

    @Override
    public String name() {
        return Guide.LIST;
    }

    @Override
    public Class<Guide> contentType() {
        return Guide.class;
    }

    @Override
    public List<Kind> kinds() {
        return CenterReview.KINDS;
    }

    @Override
    public String codeOf(Guide content) {
        return content.itemCode();
    }

    @Override
    public String organOf(Guide content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Guide guide) {
        var found = new ArrayList<Violation>();
        item(guide).ifPresent(found::add);
        var names = new HashSet<String>();
        for (int at = 0; at < guide.materials().size(); at++) {
            var name = guide.materials().get(at).name().strip();
            var pointer = "/materials/" + at + "/name";
            if (!names.add(name)) {
                found.add(Violation.at(pointer, "material-twice", name));
            }
            if (VAGUE.matcher(name).matches()) {
                found.add(Violation.at(pointer, "material-vague", name));
            }
        }
        return found;
    }

    /** A guide is for an item of its organ that stands in the list and is applied for (A14, B5). */
    private Optional<Violation> item(Guide guide) {
        var code = guide.itemCode();
        var item = items.find(code).filter(listed -> !listed.isCancelled());
        if (item.isEmpty()) {
            return Optional.of(Violation.at("/itemCode", "guide-item-unlisted", code));
        }
        if (!item.get().isAppliedFor()) {
            return Optional.of(Violation.at("/itemCode", "guide-item-not-applied-for", code));
        }
        return item.map(ListedItem::organ)
                .filter(organ -> !organ.equals(guide.organ()))
                .map(organ -> Violation.at("/organ", "guide-of-other-organ", code, organ));
    }

    /** An organ writes guides where it has items in the power list. */
    @Override
    public void admit(String organ, String region) {
        if (!items.hasItems(organ, region)) {
            throw Conflict.because("organ-without-items", organ);
        }
    }

    @Override
    public void published(List<Published<Guide>> published) {
        published.forEach(guide -> guides.put(guide, items.find(guide.revision().code())));
    }
}
