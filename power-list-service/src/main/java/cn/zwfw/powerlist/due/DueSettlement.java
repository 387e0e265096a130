package cn.zwfw.powerlist.due;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.reviewed.PowerWatch;
import org.springframework.stereotype.Component;

/** A change that was published settles what was due. */
@Component
@Cites(
        value = {"B11", "B15"},
        rows = {"P7", "P8"})
class DueSettlement implements PowerWatch {

    private final DueList list;

    DueSettlement(DueList list) {
        this.list = list;
    }

    @Override
    public void published(Published<PowerItem> published) {
        var revision = published.revision();
        list.settle(
                revision.code(),
                published.content().basicCode(),
                revision.region(),
                Cause.settledBy(revision.ground(), revision.standing()),
                published.source());
    }
}
