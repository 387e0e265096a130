package cn.zwfw.finance.poverty.republication;

import cn.zwfw.finance.review.ProjectReview;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The approver's paper, as the department writes it into its request. */
@Component
@Cites(value = "A7", rows = "F5")
public class Approvals {

    private final JsonMapper json;
    private final BeanViolations beans;
    private final Clock clock;

    Approvals(JsonMapper json, BeanViolations beans, Clock clock) {
        this.json = json;
        this.beans = beans;
        this.clock = clock;
    }

    /** What is wrong with it; pointers are into the particulars. */
    public List<Violation> check(JsonNode particulars) {
        var written = particulars.path(ProjectReview.APPROVAL);
        return written.isMissingNode()
                ? List.of()
                : flaws(written).stream()
                        .map(flaw -> flaw.under("/" + ProjectReview.APPROVAL))
                        .toList();
    }

    private List<Violation> flaws(JsonNode written) {
        try {
            var approval = json.treeToValue(written, Approval.class);
            if (approval == null) {
                return List.of(Violation.at("", "required"));
            }
            var found = List.copyOf(beans.in(approval));
            return found.isEmpty() && approval.approvedOn().isAfter(CityTime.today(clock))
                    ? List.of(Violation.at("/approvedOn", "approval-in-future"))
                    : found;
        } catch (JacksonException broken) {
            return List.of(JsonViolations.of(broken));
        }
    }

    /** The paper that the particulars of a request name. */
    Approval in(String particulars) {
        return json.treeToValue(
                json.readTree(particulars).path(ProjectReview.APPROVAL), Approval.class);
    }
}
