package cn.zwfw.approval.listed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.platform.citation.Cites;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * What the copy does not know is asked of the owner, and what the owner does not say is not
 * handled.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=listing",
            "resilience4j.circuitbreaker.instances.power-list.wait-duration-in-open-state=300ms"
        })
@Cites(
        value = {"B5", "B12"},
        rows = "V2")
class ListingTests {

    private static final WireMockServer OWNER = owner();

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void owner(DynamicPropertyRegistry properties) {
        properties.add("zwfw.listed.power-list-url", OWNER::baseUrl);
    }

    private static WireMockServer owner() {
        var server =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    @AfterAll
    static void stopOwner() {
        OWNER.stop();
    }

    @BeforeEach
    void nothingWasAsked() {
        OWNER.resetAll();
        breakers.circuitBreaker("power-list").reset();
    }

    @Test
    void theOwnerIsAskedOnceForWhatIsNotKnown() {
        var code = GuideDrafts.code(101);
        answers(code, aResponse().withStatus(200).withBody(powerList.document(code, 1, "1")));

        assertThat(asked(code)).isEqualTo(200);
        assertThat(asked(code)).isEqualTo(200);
        OWNER.verify(1, getRequestedFor(urlEqualTo(path(code))));
        assertThat(Citizen.called(port, "citizen.1").drafts(code)).isNotBlank();
    }

    @Test
    void whatTheOwnerDoesNotListIsNotHandled() {
        var code = GuideDrafts.code(102);
        answers(code, aResponse().withStatus(404));

        assertThat(asked(code)).isEqualTo(404);
        var refused =
                Citizen.called(port, "citizen.1").post("/applications", Citizen.content(code));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("item-not-listed");
        assertThat(breakers.circuitBreaker("power-list").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void whatIsSuspendedIsRefusedWithItsGroundThoughTheOwnerIsAway() {
        var code = GuideDrafts.code(103);
        answers(code, aResponse().withStatus(200).withBody(powerList.document(code, 2, "2")));
        assertThat(asked(code)).isEqualTo(200);
        OWNER.resetAll();

        var refused =
                Citizen.called(port, "citizen.1").post("/applications", Citizen.content(code));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("item-not-applicable");
        assertThat(refused.text("detail")).contains("暂停", "第12条第(1)项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "slow", "malformed", "half", "other", "huge", "302", "nul"})
    void whatCannotBeAskedIsNotHandledNow(String fault) {
        var code = GuideDrafts.code(104);
        answers(
                code,
                switch (fault) {
                    case "500" -> aResponse().withStatus(500);
                    case "302" -> aResponse().withStatus(302).withHeader("Location", "/elsewhere");
                    case "slow" ->
                            aResponse()
                                    .withFixedDelay(3_000)
                                    .withBody(powerList.document(code, 1, "1"));
                    case "malformed" -> aResponse().withBody("<html>");
                    case "half" -> aResponse().withBody("{\"code\": \"" + code + "\"}");
                    case "nul" ->
                            aResponse()
                                    .withBody(
                                            powerList
                                                    .document(code, 1, "1")
                                                    .replace("食品经营", "食品\\u0000经营"));
                    case "huge" -> aResponse().withBody("x".repeat(2_000_000));
                    default ->
                            aResponse().withBody(powerList.document(GuideDrafts.code(9), 1, "1"));
                });

        var answer = Api.nobody(port).get("/public/items/" + code);

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("power-list-away");
    }

    @Test
    void afterSomeFailuresItIsLeftAloneForAWhile() {
        OWNER.stubFor(get(urlPathMatching(".*")).willReturn(aResponse().withStatus(503)));
        IntStream.range(200, 220).forEach(n -> asked(GuideDrafts.code(n)));
        // after five; and two more each time that a while has passed on a slow machine
        assertThat(OWNER.getAllServeEvents()).hasSizeBetween(5, 10);

        var code = GuideDrafts.code(105);
        answers(code, aResponse().withStatus(200).withBody(powerList.document(code, 1, "1")));
        await().atMost(Duration.ofSeconds(5)).until(() -> asked(code) == 200);
    }

    private int asked(String code) {
        return Api.nobody(port).get("/public/items/" + code).status();
    }

    private static void answers(String code, ResponseDefinitionBuilder answer) {
        OWNER.stubFor(get(urlEqualTo(path(code))).willReturn(answer));
    }

    private static String path(String code) {
        return "/api/power-list/v1/public/items/" + code;
    }
}
