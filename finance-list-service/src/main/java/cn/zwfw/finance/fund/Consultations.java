package cn.zwfw.finance.fund;

import cn.zwfw.finance.review.FinanceReview;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who was consulted about figures, as the bureau writes it into its request. */
@Component
@Cites(
        value = {"A6", "A13(2)"},
        rows = "F1")
class Consultations {

    private static final int MOST = 500;

    private final JsonMapper json;
    private final BeanViolations beans;
    private final Clock clock;

    Consultations(JsonMapper json, BeanViolations beans, Clock clock) {
        this.json = json;
        this.beans = beans;
        this.clock = clock;
    }

    /** What is wrong with them; pointers are into the particulars. */
    List<Violation> check(JsonNode particulars) {
        var written = particulars.path(FinanceReview.CONSULTATIONS);
        var pointer = "/" + FinanceReview.CONSULTATIONS;
        if (written.isMissingNode()) {
            return List.of();
        }
        if (!written.isArray() || written.isEmpty() || written.size() > MOST) {
            return List.of(Violation.at(pointer, "consultations-wrong", MOST));
        }
        var found = new ArrayList<Violation>();
        for (int at = 0; at < written.size(); at++) {
            var place = pointer + "/" + at;
            flaws(written.get(at)).forEach(flaw -> found.add(flaw.under(place)));
        }
        return found;
    }

    private List<Violation> flaws(JsonNode written) {
        try {
            var consultation = json.treeToValue(written, Consultation.class);
            var found = consultation == null ? missing() : beans.in(consultation);
            if (found.isEmpty()
                    && consultation != null
                    && consultation.agreedOn().isAfter(CityTime.today(clock))) {
                return List.of(Violation.at("/agreedOn", "consultation-in-future"));
            }
            return found;
        } catch (JacksonException broken) {
            return List.of(JsonViolations.of(broken));
        }
    }

    private static List<Violation> missing() {
        return List.of(Violation.at("", "required"));
    }

    /** Whether the department agreed. */
    static boolean name(JsonNode particulars, String department) {
        return particulars
                .path(FinanceReview.CONSULTATIONS)
                .valueStream()
                .anyMatch(one -> department.equals(one.path("organ").asString("")));
    }
}
