package cn.zwfw.supervision.assessment.scheme;

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
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 量化考核标准 as a list that the city's 审改办 reviews: B4 gives it the assessment, A24 names nobody. One
 * for city and districts, so that they can be compared.
 */
@Component
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
class SchemeList implements ReviewedList<AssessmentScheme> {

    private static final String TOPIC = "supervision.assessment-scheme";
    private static final List<Kind> KINDS =
            LevelReview.kinds(
                    new Ground("A24", "制定量化考核标准,进行常态化考核", false),
                    "REFORM_OFFICE_REVIEW",
                    "审改办审定",
                    Duty.REFORM_OFFICE);

    private final ListedOrgans organs;

    SchemeList(ListedOrgans organs) {
        this.organs = organs;
    }

    @Override
    public String name() {
        return AssessmentScheme.LIST;
    }

    @Override
    public Class<AssessmentScheme> contentType() {
        return AssessmentScheme.class;
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public String codeOf(AssessmentScheme content) {
        return content.code();
    }

    @Override
    public String organOf(AssessmentScheme content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(AssessmentScheme scheme) {
        var found = new ArrayList<Violation>();
        var codes = new HashSet<String>();
        var counted = new HashSet<MetricMeasure>();
        for (int at = 0; at < scheme.metrics().size(); at++) {
            var metric = scheme.metrics().get(at);
            if (!codes.add(metric.code())) {
                found.add(
                        Violation.at(
                                "/metrics/" + at + "/code", "scheme-metric-twice", metric.code()));
            }
            if (!counted.add(metric.measure().sameRows())) {
                found.add(
                        Violation.at(
                                "/metrics/" + at + "/measure",
                                "scheme-measure-twice",
                                metric.measure().label()));
            }
        }
        return found;
    }

    @Override
    public void admit(String organ, String region) {
        if (!region.equals(AssessmentScheme.CITY)) {
            throw Conflict.because("scheme-of-city-only");
        }
        organs.admit(organ, region);
    }

    /** Nothing follows at once: a scheme is read when something is assessed by it. */
    @Override
    public void published(List<Published<AssessmentScheme>> published) {}
}
