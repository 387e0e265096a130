package cn.zwfw.powerlist.docking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TableRows;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A district's system is registered, gets its secrets, and is let in no more. */
@ServiceTest
@Cites(
        value = {"A12", "A17"},
        rows = {"X2", "X5"})
class DockingStory {

    private static final StandInIssuer ISSUER = new StandInIssuer();

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        ISSUER.register(properties);
    }

    @AfterEach
    void isThereAgain() {
        ISSUER.isAway(false);
    }

    @Test
    void aSystemIsDockedAndLetGo() {
        var system = register("620102");
        var id = system.text("id");
        assertThat(system.status()).isEqualTo(201);
        assertThat(system.json().has("secretIssuedAt")).isFalse();

        var issued = issue(id, system.etag());
        assertThat(issued.status()).isEqualTo(200);
        var client = ISSUER.client(id);
        assertThat(client.path("secret").asString()).isEqualTo(issued.text("secret"));
        assertThat(client.at("/protocolMappers/0/config/claim.value").asString())
                .isEqualTo("620102");
        assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();

        var again = issue(id, issued.etag());
        assertThat(again.text("secret")).isNotEqualTo(issued.text("secret"));
        assertThat(ISSUER.count(id)).isOne();

        var quota = operator().put(path(id, "quota"), again.etag(), "{\"perMinute\": 60, \"perDay\": 5000}");
        assertThat(quota.json().at("/quota/perDay").asInt()).isEqualTo(5_000);

        var revoked = revoke(id, quota.etag());
        assertThat(revoked.json().has("revokedAt")).isTrue();
        await().untilAsserted(() ->
                assertThat(ISSUER.client(id).path("enabled").asBoolean(true)).isFalse());
        assertThat(issue(id, revoked.etag()).text("code")).isEqualTo("district-system-revoked");
        await().untilAsserted(() -> {
            var last = Told.of("power-list.district-system", id).getLast();
            assertThat(last.path("revoked").asBoolean()).isTrue();
            assertThat(last.at("/quota/perMinute").asInt()).isEqualTo(60);
        });
    }

    @Test
    void theNextSystemOfARegionHasAnotherIdAlsoAfterTheFirstIsGone() {
        var first = register("620121");
        revoke(first.text("id"), first.etag());

        assertThat(register("620121").text("id")).isEqualTo("district-system.620121.2");
    }

    @Test
    void aSecretIsKeptNowhere() {
        var system = register("620103");
        var secret = issue(system.text("id"), system.etag()).text("secret");

        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(TableRows.holding(database, system.text("id"))).contains("district_system");
        assertThat(TableRows.holding(database, secret)).isEmpty();
    }

    @Test
    void ofTwoWhoAskAtOnceOneGetsTheSecretThatHolds() throws Exception {
        var system = register("620104");
        var id = system.text("id");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking =
                    IntStream.range(0, 4)
                            .<Callable<Answer>>mapToObj(_ -> () -> issue(id, system.etag()))
                            .toList();
            var answers = pool.invokeAll(asking).stream().map(done -> done.resultNow()).toList();

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412, 412, 412);
            var told =
                    answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
            assertThat(ISSUER.client(id).path("secret").asString()).isEqualTo(told.text("secret"));
        }
    }

    @Test
    void whileTheIssuerIsAwayNoneIsIssuedButOneCanBeRevoked() {
        var system = register("620105");
        var id = system.text("id");
        var issued = issue(id, system.etag());
        ISSUER.isAway(true);

        var refused = issue(id, issued.etag());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("issuer-away");
        var revoked = revoke(id, issued.etag());
        assertThat(revoked.status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(Told.of("power-list.district-system", id).getLast().path("revoked").asBoolean())
                        .isTrue());
        assertThat(ISSUER.client(id).path("enabled").asBoolean()).isTrue();

        ISSUER.isAway(false);
        await().untilAsserted(() ->
                assertThat(ISSUER.client(id).path("enabled").asBoolean()).isFalse());
    }

    @Test
    void operatorsDockWhatIsBelowThemAndSeeNothingElse() {
        var system = register("620111");
        var id = system.text("id");
        var district = Api.officer(port, Duty.OPERATOR, Api.ORGAN, "620102");

        for (var region : List.of("620100", "610102", "999999")) {
            var refused = register(region);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("region-not-below");
        }
        assertThat(district.post("/district-systems", body("620102")).status()).isEqualTo(400);
        assertThat(district.get("/district-systems/" + id).status()).isEqualTo(404);
        assertThat(district.post(path(id, "secret"), system.etag(), "").status()).isEqualTo(404);
        assertThat(district.post(path(id, "revocation"), system.etag(), "{\"reason\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(district.get("/district-systems?limit=200").body()).doesNotContain(id);
        assertThat(
                        Api.officer(port, Duty.DATA_BUREAU, Api.ORGAN, "620111")
                                .get("/district-systems")
                                .body())
                .contains(id);
    }

    private Api operator() {
        return Api.officer(port, Duty.OPERATOR);
    }

    private Answer register(String region) {
        return operator().post("/district-systems", body(region));
    }

    private Answer issue(String id, String etag) {
        return operator().post(path(id, "secret"), etag, "");
    }

    private Answer revoke(String id, String etag) {
        return operator().post(path(id, "revocation"), etag, "{\"reason\": \"密钥外泄\"}");
    }

    private static String path(String id, String act) {
        return "/district-systems/" + id + "/" + act;
    }

    private static String body(String region) {
        return """
        {"region": "%s", "name": "区县政务服务系统", "contact": "区县大数据局",
         "quota": {"perMinute": 600, "perDay": 200000}}
        """
                .formatted(region);
    }
}
