package cn.zwfw.powerlist.periodic;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.reviewed.ParticularsRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The periods of a calendar are whole, in order, apart, and not all over. */
@Component
@Cites(value = "B12(3)", rows = "P6")
class PeriodsRule implements ParticularsRule {

    private static final int MOST = 24;

    /** A date further ahead or back is a slip of the keyboard. */
    private static final int FARTHEST_YEARS = 10;

    private final JsonMapper json;
    private final Clock clock;

    PeriodsRule(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String field() {
        return PowerKinds.PERIODS;
    }

    @Override
    public List<Violation> check(JsonNode periods, Caller author) {
        if (!periods.isArray() || periods.isEmpty() || periods.size() > MOST) {
            return List.of(Violation.at("", "periods-count", MOST));
        }
        var found = new ArrayList<Violation>();
        var read = new ArrayList<HandlingPeriod>();
        for (int at = 0; at < periods.size(); at++) {
            var period = read(periods.path(at), "/" + at, found);
            if (period != null) {
                read.add(period);
            }
        }
        if (found.isEmpty()) {
            order(read, found);
        }
        return found;
    }

    private @Nullable HandlingPeriod read(JsonNode sent, String pointer, List<Violation> found) {
        try {
            if (!sent.isObject()) {
                found.add(Violation.at(pointer, "wrong-type"));
                return null;
            }
            for (var day : List.of("from", "to")) {
                if (!sent.hasNonNull(day)) {
                    found.add(Violation.at(pointer + "/" + day, "required"));
                }
            }
            return json.treeToValue(sent, HandlingPeriod.class);
        } catch (JacksonException broken) {
            found.add(JsonViolations.of(broken).under(pointer));
            return null;
        }
    }

    private void order(List<HandlingPeriod> periods, List<Violation> found) {
        var today = CityTime.today(clock);
        var earliest = today.minusYears(FARTHEST_YEARS);
        var latest = today.plusYears(FARTHEST_YEARS);
        LocalDate free = null;
        for (int at = 0; at < periods.size(); at++) {
            var period = periods.get(at);
            if (period.to().isBefore(period.from())) {
                found.add(Violation.at("/" + at + "/to", "period-backwards"));
            } else if (period.to().isAfter(latest)) {
                found.add(Violation.at("/" + at + "/to", "effective-too-far", latest));
            } else if (period.from().isBefore(earliest)) {
                found.add(Violation.at("/" + at + "/from", "period-too-early", earliest));
            } else if (free != null && !period.from().isAfter(free)) {
                found.add(Violation.at("/" + at + "/from", "periods-not-apart", free));
            }
            free = period.to().isBefore(latest) ? period.to().plusDays(1) : latest;
        }
        if (found.isEmpty() && !periods.getLast().to().isAfter(today)) {
            found.add(Violation.at("/" + (periods.size() - 1) + "/to", "periods-over"));
        }
    }
}
