package cn.zwfw.supervision.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Rules change through review only, from their day on, for what still runs. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=rules"})
@Cites(value = "A24", rows = "S1")
class RuleTests {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired Organs organs;
    @Autowired ListedOrgans listed;
    @Autowired MovableClock clock;

    @BeforeEach
    void theInspectorateIsKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        organs.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市监察委员会");
        await().until(() -> listed.find(Api.OTHER_ORGAN).isPresent());
    }

    @Test
    void aStricterRuleRaisesWhatRunsFromItsDayOn() {
        var any = ToldCase.accepted(701, "2026-03-02");
        services.tell(Topic.CASE, any.number(), any.json());
        clock.moveTo(LocalDate.of(2026, 3, 5));
        assertThat(cards(any)).isEmpty();

        var rule = rule("SX0001", "PROMISE", "WORKDAYS_LEFT", 9, "YELLOW");
        assertThat(published(rule).text("state")).isEqualTo("EFFECTIVE");

        await().untilAsserted(() ->
                assertThat(cards(any)).contains("\"level\":\"YELLOW\"", "\"rule\":\"SX0001\""));
        assertThat(cards(any)).contains("2026-03-05T").contains("\"ruleNumber\":1");
    }

    @ParameterizedTest
    @CsvSource({
        "PROMISE, OCCURRED, 0, /measure, rule-measure-other",
        "DEEMED_ACCEPTANCE, PASSED, 0, /measure, rule-measure-other",
        "PROMISE, WORKDAYS_LEFT, 31, /threshold, rule-threshold",
        "PROMISE, SHARE_USED, 0, /threshold, rule-threshold",
        "PROMISE, PASSED, 1, /threshold, rule-threshold"
    })
    void whatIsNoRuleIsRefused(
            String watched, String measure, int threshold, String pointer, String code) {
        var refused = drafted(rule("SX0100", watched, measure, threshold, "BLUE"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content" + pointer);
    }

    private static String rule(
            String code, String watched, String measure, int threshold, String level) {
        return """
        {"list": "supervision-rules", "kind": "ADD", "ground": "A24", "reason": "从严", "entries": [
          {"content": {"code": "%s", "organ": "%s", "name": "规则", "watched": "%s",
            "measure": "%s", "threshold": %d, "level": "%s", "addressee": "HANDLER",
            "message": "{what}:{due}"}}]}
        """
                .formatted(code, Api.OTHER_ORGAN, watched, measure, threshold, level);
    }

    private Answer drafted(String rule) {
        return officer(Duty.EDITOR).post("/change-requests", rule);
    }

    private Answer published(String rule) {
        var now = drafted(rule);
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        now = officer(Duty.EDITOR).post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            var decision =
                    "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                            .formatted(now.text("stage"));
            now =
                    officer(Duty.valueOf(now.text("waitsFor")))
                            .post(path + "/decisions", now.etag(), decision);
            assertThat(now.status()).as(now.body()).isEqualTo(200);
        }
        return now;
    }

    private String cards(ToldCase any) {
        var found = officer(Duty.INSPECTORATE).get("/cards?aspect=TIME&key=" + any.number()).json();
        return found.path("items").isEmpty() ? "" : found.path("items").toString();
    }

    private Api officer(Duty duty) {
        return Api.officer(port, duty, Api.OTHER_ORGAN);
    }
}
