package cn.zwfw.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every duty at every level against every report, wherever it stands. */
@ReportTest
@Cites(
        value = {"A14", "A25"},
        rows = "S7")
class ReportAccessTests {

    private static final String CITY = "623000";
    private static final String DISTRICT = "623001";
    private static final Set<Duty> READERS = Set.of(Duty.GOVERNMENT, Duty.INSPECTORATE);
    private static final List<String> ACTS =
            List.of("refreshment", "sending", "withdrawal", "acknowledgement", "return");
    private static final Set<String> OF_GOVERNMENT = Set.of("acknowledgement", "return");

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    @Test
    void everybodySeesAndDoesWhatIsHisAndNothingElse() {
        clock.moveTo(LocalDate.of(2026, 7, 1));
        var paths = new LinkedHashMap<String, String>();
        for (var region : List.of(CITY, DISTRICT)) {
            paths.putAll(everyState(region));
        }
        var wrong = new ArrayList<String>();
        for (var duty : Duty.values()) {
            for (var at : List.of(CITY, DISTRICT)) {
                var who = Api.officer(port, duty, Api.OTHER_ORGAN, at);
                var listed = who.get("/reports?limit=200").body();
                paths.forEach((of, path) -> {
                    var expected = reads(duty, at, of);
                    check(wrong, duty, at, of, "GET", who.get(path).status(), expected);
                    for (var paper : List.of("/pdf", "/workbook", "/chart")) {
                        var status = who.get(path + paper).status();
                        check(wrong, duty, at, of, paper, status, expected);
                    }
                    var id = path.substring("/reports/".length());
                    if (listed.contains(id) != (expected == 200)) {
                        wrong.add(duty + " at " + at + " lists " + of);
                    }
                    for (var act : ACTS) {
                        // of a version that never was: who may not act does not come so far
                        var status = who.post(path + "/" + act, "\"0\"", body(act)).status();
                        check(wrong, duty, at, of, act, status, acts(duty, act, expected));
                    }
                });
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void check(
            List<String> wrong,
            Duty duty,
            String at,
            String of,
            String what,
            int status,
            int expected) {
        if (status != expected) {
            wrong.add(
                    duty + " at " + at + " " + what + " " + of + ": " + status + " not "
                            + expected);
        }
    }

    private static String body(String act) {
        return act.equals("acknowledgement") ? "{}" : Reporting.WHY;
    }

    private static int reads(Duty duty, String at, String of) {
        if (duty != Duty.SERVICE_CENTER && !READERS.contains(duty)) {
            return 403;
        }
        var isInternal = of.endsWith("DRAFT") || of.endsWith("WITHDRAWN");
        var isSeen = of.startsWith(at) && (duty == Duty.SERVICE_CENTER || !isInternal);
        return isSeen ? 200 : 404;
    }

    private static int acts(Duty duty, String act, int reads) {
        var isHis = duty == (OF_GOVERNMENT.contains(act) ? Duty.GOVERNMENT : Duty.SERVICE_CENTER);
        if (!isHis) {
            return 403;
        }
        return reads == 200 ? 412 : reads;
    }

    private Map<String, String> everyState(String region) {
        var people = new Reporting(port, region);
        var returned = people.sent("2026-03");
        Reporting.act(people.government(), returned, "return", Reporting.WHY);
        var recalled = people.sent("2026-06");
        Reporting.act(people.government(), recalled, "return", Reporting.WHY);
        Reporting.act(people.center(), recalled, "withdrawal", Reporting.WHY);
        var withdrawn = people.drafted("2026-04");
        Reporting.act(people.center(), withdrawn, "withdrawal", Reporting.WHY);
        return Map.of(
                region + " DRAFT",
                people.drafted("2026-01"),
                region + " SENT",
                people.sent("2026-02"),
                region + " RETURNED",
                returned,
                region + " WITHDRAWN after it was returned",
                recalled,
                region + " WITHDRAWN",
                withdrawn,
                region + " ACKNOWLEDGED",
                people.acknowledged("2026-05"));
    }
}
