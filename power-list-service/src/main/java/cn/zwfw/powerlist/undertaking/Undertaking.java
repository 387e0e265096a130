package cn.zwfw.powerlist.undertaking;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.due.Cause;
import cn.zwfw.powerlist.due.DueList;
import cn.zwfw.powerlist.due.DueList.Affected;
import cn.zwfw.powerlist.due.DueList.Origin;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.reviewed.PowerWatch;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delegation is undertaken by each receiving district (B9(4), B9(6)); a cancellation is followed
 * by each district that holds the item (B9(5)).
 */
@Component
@Cites(
        value = {"B9(4)", "B9(5)", "B9(6)"},
        rows = "P7")
class Undertaking implements PowerWatch {

    private final DueList due;
    private final Holders holders;
    private final JsonMapper json;

    Undertaking(DueList due, Holders holders, JsonMapper json) {
        this.due = due;
        this.holders = holders;
        this.json = json;
    }

    @Override
    public void published(Published<PowerItem> published) {
        var revision = published.revision();
        if (revision.standing() != Standing.CANCELLED) {
            return;
        }
        if (revision.kind().equals(PowerKinds.DELEGATE)) {
            delegated(published);
        } else if (revision.kind().equals(PowerKinds.CANCEL)) {
            cancelled(published);
        }
    }

    /** Whom a district has delegated to its own system knows; nobody is named here then. */
    private void delegated(Published<PowerItem> published) {
        var request = published.request();
        if (request == null) {
            return;
        }
        var item = published.content();
        var receivers =
                json.readTree(request.matter().particulars())
                        .path(PowerKinds.RECEIVERS)
                        .spliterator();
        StreamSupport.stream(receivers, false)
                .forEach(receiver ->
                        due.open(
                                Cause.DELEGATED_FROM_ABOVE,
                                new Affected(
                                        receiver.asString(),
                                        null,
                                        null,
                                        item.basicCode(),
                                        item.name()),
                                Origin.of(
                                        published.revision(),
                                        "上级已下放“%s”,请承接。".formatted(item.name()))));
    }

    private void cancelled(Published<PowerItem> published) {
        var revision = published.revision();
        var item = published.content();
        for (var holder : holders.below(new RegionCode(revision.region()), item.basicCode())) {
            due.open(
                    Cause.CANCELLED_ABOVE,
                    new Affected(
                            holder.region().value(),
                            holder.organ(),
                            holder.code(),
                            item.basicCode(),
                            holder.name()),
                    Origin.of(revision, "上级已取消“%s”,请对应取消。".formatted(item.name())));
        }
    }
}
