package cn.zwfw.supervision.rule;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.level.LevelReview;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 监察规则 as a list that the city's inspectorate writes and reviews; one for city and districts. */
@Component
@Cites(
        value = {"A24", "A25"},
        rows = "S1")
class RuleList implements ReviewedList<SupervisionRule> {

    private static final String TOPIC = "supervision.rule";
    private static final String CITY = "620100";
    private static final int MOST_WORKDAYS = 30;
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("A24", "制定量化标准,实行常态化管理", false),
                    "INSPECTORATE_REVIEW",
                    "监察机关审定",
                    Duty.INSPECTORATE);

    private final ListedOrgans organs;
    private final ApplicationEventPublisher told;

    RuleList(ListedOrgans organs, ApplicationEventPublisher told) {
        this.organs = organs;
        this.told = told;
    }

    @Override
    public String name() {
        return SupervisionRule.LIST;
    }

    @Override
    public Class<SupervisionRule> contentType() {
        return SupervisionRule.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(SupervisionRule content) {
        return content.code();
    }

    @Override
    public String organOf(SupervisionRule content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(SupervisionRule rule) {
        var found = new ArrayList<Violation>();
        if (rule.watched().isCourse() != rule.measure().isOfCourse()) {
            found.add(Violation.at("/measure", "rule-measure-other", rule.watched().label()));
        }
        if (!isPlausible(rule.measure(), rule.threshold())) {
            found.add(Violation.at("/threshold", "rule-threshold", rule.measure().label()));
        }
        return found;
    }

    private static boolean isPlausible(Measure measure, int threshold) {
        return switch (measure) {
            case WORKDAYS_LEFT -> threshold <= MOST_WORKDAYS;
            case SHARE_USED -> threshold > 0;
            case PASSED, OCCURRED -> threshold == 0;
        };
    }

    @Override
    public void admit(String organ, String region) {
        if (!region.equals(CITY)) {
            throw Conflict.because("rule-of-city-only");
        }
        organs.admit(organ, region);
    }

    @Override
    public void published(List<Published<SupervisionRule>> published) {
        told.publishEvent(new RulesChanged());
    }
}
