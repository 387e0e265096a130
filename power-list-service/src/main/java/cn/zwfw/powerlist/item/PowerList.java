package cn.zwfw.powerlist.item;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.organ.Organs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 权责清单 as a reviewed list. */
@Component
@Cites(
        value = {"B3", "B4", "B6", "B7"},
        rows = {"P1", "P3"})
class PowerList implements ReviewedList<PowerItem> {

    private static final String TOPIC = "power-list.item";

    private final PowerItems items;
    private final Organs organs;
    private final List<PowerRule> rules;
    private final List<PowerWatch> watches;

    PowerList(PowerItems items, Organs organs, List<PowerRule> rules, List<PowerWatch> watches) {
        this.items = items;
        this.organs = organs;
        this.rules = rules;
        this.watches = watches;
    }

    @Override
    public String name() {
        return PowerItem.LIST;
    }

    @Override
    public Class<PowerItem> contentType() {
        return PowerItem.class;
    }

    @Override
    public List<Kind> kinds() {
        return PowerKinds.ALL;
    }

    @Override
    public String codeOf(PowerItem content) {
        return content.code();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String organOf(PowerItem content) {
        return content.organ();
    }

    @Override
    public List<Violation> check(PowerItem content) {
        return rules.stream().flatMap(rule -> rule.check(content).stream()).toList();
    }

    @Override
    public List<Violation> check(Kind kind, JsonNode particulars, Caller author) {
        if (!kind.particulars().contains(PowerKinds.RECEIVERS)) {
            return List.of();
        }
        var found = new ArrayList<Violation>();
        var receivers = particulars.path(PowerKinds.RECEIVERS);
        if (!receivers.isArray() || receivers.isEmpty() || receivers.size() > 50) {
            found.add(Violation.at("/receivers", "particulars-missing", PowerKinds.RECEIVERS));
        }
        for (int at = 0; at < receivers.size(); at++) {
            var region = receivers.path(at);
            if (!region.isString() || !region.stringValue().matches("\\d{6}")) {
                found.add(Violation.at("/receivers/" + at, "receiver-unknown", region.toString()));
            } else if (author.isAt(region.stringValue())) {
                found.add(Violation.at("/receivers/" + at, "receiver-is-self"));
            }
        }
        return found;
    }

    /** An organ that has not named who answers for its content cannot hand in any (A11, P12). */
    @Override
    public void admit(String organ, String region) {
        organs.mustHaveOfficers(organ, region);
    }

    @Override
    public void published(List<Published<PowerItem>> published) {
        items.put(published);
        published.forEach(item -> watches.forEach(watch -> watch.published(item)));
    }
}
