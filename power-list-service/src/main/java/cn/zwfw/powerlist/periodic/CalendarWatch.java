package cn.zwfw.powerlist.periodic;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.periodic.PeriodicItems.Periodic;
import cn.zwfw.powerlist.reviewed.PowerWatch;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A suspension of a periodic power brings its calendar. It is followed until another request
 * suspends, resumes or ends the power; a change of its elements leaves it.
 */
@Component
@Cites(value = "B12(3)", rows = "P6")
class CalendarWatch implements PowerWatch {

    private final PeriodicItems items;
    private final JsonMapper json;

    CalendarWatch(PeriodicItems items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public void published(Published<PowerItem> published) {
        var revision = published.revision();
        if (revision.number() == 1 || revision.kind().equals(PowerKinds.AMEND)) {
            return;
        }
        var request = published.request();
        items.end(revision.code(), request == null ? null : request.id());
        if (request != null && isPeriodic(request) && items.find(revision.code()).isEmpty()) {
            items.put(
                    new Periodic(
                            revision.code(),
                            request.id(),
                            calendar(request),
                            revision.effectiveFrom()));
        }
    }

    private static boolean isPeriodic(ChangeRequest request) {
        return request.matter().ground().particulars().contains(PowerKinds.PERIODS);
    }

    private HandlingCalendar calendar(ChangeRequest request) {
        var periods = json.readTree(request.matter().particulars()).required(PowerKinds.PERIODS);
        return new HandlingCalendar(
                json.treeToValue(periods, new TypeReference<List<HandlingPeriod>>() {}));
    }
}
