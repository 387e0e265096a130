package cn.zwfw.powerlist.reviewed;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.item.PowerItems;
import cn.zwfw.powerlist.organ.Organs;
import java.util.List;
import java.util.Optional;
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
    private final List<ParticularsRule> fields;
    private final List<PowerObjection> objections;
    private final List<SelfTurning> turning;
    private final List<PowerWatch> watches;

    PowerList(
            PowerItems items,
            Organs organs,
            List<PowerRule> rules,
            List<ParticularsRule> fields,
            List<PowerObjection> objections,
            List<SelfTurning> turning,
            List<PowerWatch> watches) {
        this.items = items;
        this.organs = organs;
        this.rules = rules;
        this.fields = fields;
        this.objections = objections;
        this.turning = turning;
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
    public List<Violation> check(Ground ground, JsonNode particulars, Caller author) {
        return fields.stream()
                .filter(rule -> particulars.has(rule.field()))
                .flatMap(rule ->
                        rule.check(particulars.path(rule.field()), author).stream()
                                .map(violation -> violation.under("/" + rule.field())))
                .toList();
    }

    @Override
    public Optional<Violation> objection(Ground ground, String code) {
        return objections.stream()
                .map(known -> known.against(ground, code))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public boolean turnsByItself(String code) {
        return turning.stream().anyMatch(known -> known.turnsByItself(code));
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
