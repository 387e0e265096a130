package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A decision that is not one is refused and leaves the request where it stands. */
@ServiceTest
@Cites(
        value = {"B11", "A17"},
        rows = {"P3", "X3a"})
class HostileDecisionTests {

    private static final String MEETING = Drafts.approval("GOVERNMENT_DECISION");
    private static final String FINAL = Drafts.approval("FINAL_REVIEW");

    @LocalServerPort int port;

    @Test
    void refusesABadDecisionOfTheGovernment() {
        var journey = submitted(1801).until("GOVERNMENT_DECISION");

        refusesAll(
                journey,
                Duty.GOVERNMENT,
                Stream.of(
                        "",
                        "{}",
                        Drafts.approval("REFORM_REVIEW"),
                        Drafts.decision("GOVERNMENT_DECISION", "CLASSIFY"),
                        MEETING.replace("APPROVE", "MAYBE"),
                        MEETING.replace("\"meeting\"", "\"meetings\""),
                        MEETING.replaceFirst(", \"meeting.*", "}"),
                        MEETING.replace("会议纪要", "\\u0000"),
                        MEETING.replace("2026-01-05", "2026-02-30"),
                        MEETING.replace("2026-01-05", "2999-01-05"),
                        MEETING.replace("2026-01-05", "-999999999-01-01"),
                        MEETING.replace("2026-01-05", "-5000-01-01"),
                        MEETING.replace("2026-01-05", "+999999999-12-31"),
                        MEETING.replace("示例意见", "长".repeat(2001))));
    }

    @Test
    void refusesABadFinalDecision() {
        var journey = submitted(1802).until("FINAL_REVIEW");

        refusesAll(
                journey,
                Duty.REFORM_OFFICE,
                Stream.of(
                        FINAL.replace("示例意见", " "),
                        FINAL.replace("{", "{\"meeting\": {}, "),
                        effective("+999999999-12-31T23:59:59Z"),
                        effective("+300000-01-01T00:00:00Z"),
                        effective("-999999999-01-01T00:00:00Z"),
                        effective("2020-01-01T00:00:00Z"),
                        effective("2030-01-01T00:00:00")));
        for (var tag : new String[] {"x", "1", "\"", "\"1\", \"2\"", "W/\"1\""}) {
            var answer =
                    Api.officer(port, Duty.REFORM_OFFICE)
                            .post(journey.path() + "/decisions", tag, FINAL);
            assertThat(answer.status()).as(tag).isEqualTo(412);
        }
    }

    private void refusesAll(Journey journey, Duty duty, Stream<String> decisions) {
        var softly = new SoftAssertions();
        decisions.forEach(decision -> {
            var answer =
                    Api.officer(port, duty)
                            .post(journey.path() + "/decisions", journey.etag(), decision);
            softly.assertThat(answer.status()).as(decision + answer.body()).isBetween(400, 499);
            softly.assertThat(answer.type()).startsWith("application/problem+json");
        });
        var now = Api.officer(port, Duty.EDITOR).get(journey.path());
        softly.assertThat(now.etag()).isEqualTo(journey.etag());
        softly.assertAll();
    }

    private Journey submitted(int n) {
        return Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, "决定"))).submit();
    }

    private static String effective(String time) {
        return FINAL.replaceFirst("\\{", "{\"effectiveFrom\": \"" + time + "\", ");
    }
}
