package cn.zwfw.approval.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Node;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.Link;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestIssuer;
import cn.zwfw.platform.testing.TestTokens;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A case is handled in the node of a district, and the city has it as it stands, once. */
@ServiceTest
@TestPropertySource(properties = "test.database=case-reporting")
@Cites(
        value = {"A12", "A14"},
        rows = {"V9", "X1"})
class CaseReportingStory {

    private static final String REGION = "620102";
    private static final String CODE = GuideDrafts.code(730_001);
    private static final String CITYS = GuideDrafts.code(730_002);

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired JdbcClient database;

    private final TestIssuer issuer =
            TestIssuer.of(() ->
                    TestTokens.of("district-system." + REGION, null, REGION, Duty.DISTRICT_SYSTEM));

    private Link link;
    private Node node;
    private Officer handler;
    private Officer head;

    @BeforeEach
    void start() {
        link = Link.to(port);
        node =
                Node.start(
                        TestDatabase.create(),
                        "zwfw.home-region=" + REGION,
                        "zwfw.upstream.url=" + link.url(),
                        "zwfw.upstream.token-uri=" + issuer.tokenUri(),
                        "zwfw.upstream.client-id=" + TestIssuer.CLIENT,
                        "zwfw.upstream.client-secret=" + TestIssuer.SECRET,
                        "zwfw.upstream.region=" + Api.CITY,
                        "zwfw.upstream.timeout=2s",
                        "zwfw.upstream.longest-pause=2s",
                        "zwfw.upstream.every=100ms",
                        "zwfw.upstream.retry-every=300ms");
        handler = officer(Duty.HANDLER);
        head = officer(Duty.PUBLISHER);
        node.lists(
                CODE,
                REGION,
                powerList.document(CODE, 1, "1").replace(Api.CITY + "\"", REGION + "\""));
        node.lists(CITYS, Api.CITY, powerList.document(CITYS, 1, "1"));
    }

    @AfterEach
    void end() {
        node.close();
        link.close();
        issuer.close();
    }

    @Test
    void theCityHasItAsItStandsThroughACutLine() {
        var number = Citizen.called(node.port(), "citizen.1").applies(CODE).getFirst();
        // the city does not know the item yet
        patiently().until(() -> node.gauge("zwfw.upstream.cases.refused") == 1);
        powerList.tellsOf(REGION, CODE, "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
        patiently().untilAsserted(() -> stands(number, "SUBMITTED"));

        handler.does(number, "{\"act\": \"TAKE_UP\"}");
        handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"欧阳小明的材料齐全\"}");
        link.cutBeforeAnswerTo("POST");
        handler.completes(number, "papers");
        handler.completes(number, "visit");
        head.completes(number, "decide");
        patiently().until(link::isCut);
        head.does(number, "{\"act\": \"GRANT\", \"opinion\": \"符合条件\"}");
        assertThat(node.gauge("zwfw.upstream.cases.waiting")).isEqualTo(1);

        link.mend();
        patiently().untilAsserted(() -> stands(number, "GRANTED"));
        patiently().until(() -> node.gauge("zwfw.upstream.cases.waiting") == 0);
        var reported = reported(number);
        assertThat(reported.path("verdict").asString()).isEqualTo("GRANTED");
        assertThat(reported.path("steps").findValuesAsString("node"))
                .containsExactly("accept", "papers", "visit", "decide");
        assertThat(reported.path("steps").findValues("doneAt")).hasSize(4);
        assertThat(reported.path("clocks").findValuesAsString("term"))
                .containsExactly("ACCEPTANCE", "DECISION", "DELIVERY");
        assertThat(reported.toString()).doesNotContain("欧阳", "citizen.1", "符合条件");
        assertThat(
                        database.sql("select count(*) from district_case where number = ?")
                                .param(number)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyAppliesInTheNodeForWhatTheCityHandles() {
        var answer =
                Citizen.called(node.port(), "citizen.2")
                        .post("/applications", Citizen.content(CITYS));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("item-of-other-region");
    }

    private void stands(String number, String state) {
        assertThat(reported(number).path("state").asString()).isEqualTo(state);
    }

    private JsonNode reported(String number) {
        return Api.districtSystem(port, REGION)
                .get("/exchange/cases?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(any -> any.path("reported"))
                .filter(any -> any.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the city has no " + number));
    }

    private Officer officer(Duty duty) {
        return new Officer(Api.officer(node.port(), duty, Api.ORGAN, REGION));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
