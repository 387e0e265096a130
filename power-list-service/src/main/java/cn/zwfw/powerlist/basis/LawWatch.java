package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.reviewed.PowerWatch;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps who rests on what. An item that was drafted before a change of its law was recorded, and is
 * published after it, is due like the others, unless it was drafted because of it.
 */
@Component
@Cites(
        value = {"A13(1)", "B9(1)", "B10(1)"},
        rows = "P8")
class LawWatch implements PowerWatch {

    private static final Set<String> BECAUSE_OF_LAW = Set.of("B9(1)", "B10(1)");

    private final RestingItems items;
    private final Telling telling;

    LawWatch(RestingItems items, Telling telling) {
        this.items = items;
        this.telling = telling;
    }

    @Override
    public void published(Published<PowerItem> published) {
        var revision = published.revision();
        items.put(revision, published.content());
        if (revision.standing() != Standing.CANCELLED
                && !BECAUSE_OF_LAW.contains(revision.ground())) {
            telling.tellLate(published);
        }
    }
}
