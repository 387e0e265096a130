package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who puts bad ratings right, who watches, and that one of several does it. */
@RatingTest
@Cites(
        value = {"A11", "A25"},
        rows = "V6")
class RectificationAccessTests {

    @LocalServerPort int port;
    @Autowired Over over;
    @Autowired JdbcClient database;

    @Test
    void onlyTheOrgansHandlersActAndOnlyItsRegionWatches() {
        var id = rectification(rated(citizen("access.1"), 5, true));
        var path = "/rectifications/" + id;
        var act = "{\"act\": \"VERIFY\", \"opinion\": \"属实\"}";
        var otherOrgan = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);

        assertThat(otherOrgan.get(path).status()).isEqualTo(404);
        assertThat(otherOrgan.post(path + "/acts", "*", act).status()).isEqualTo(404);
        assertThat(otherOrgan.get("/rectifications?limit=200").body()).doesNotContain(id);
        assertThat(otherOrgan.get("/rectifications?organ=" + Api.ORGAN).status()).isEqualTo(403);
        for (var duty : Duty.values()) {
            var elsewhere = elsewhere(duty);
            assertThat(elsewhere.get(path).status()).as(duty.name()).isIn(403, 404);
            assertThat(elsewhere.post(path + "/acts", "*", act).status())
                    .as(duty.name())
                    .isIn(403, 404);
            assertThat(elsewhere.get("/rectifications?limit=200").body()).doesNotContain(id);
        }
        for (var duty : List.of(Duty.SERVICE_CENTER, Duty.INSPECTORATE)) {
            var watcher = Api.officer(port, duty, Api.OTHER_ORGAN);
            assertThat(watcher.get(path).status()).isEqualTo(200);
            assertThat(watcher.get("/rectifications?limit=200&organ=" + Api.ORGAN).body())
                    .contains(id);
            assertThat(watcher.post(path + "/acts", "*", act).status()).isEqualTo(403);
        }
        assertThat(citizen("access.1").get(path).status()).isEqualTo(403);
        assertThat(Api.nobody(port).get(path).status()).isEqualTo(401);
        assertThat(handler().post(path + "/acts", "\"7\"", act).status()).isEqualTo(412);
        assertThat(handler().post(path + "/acts", act).status()).isEqualTo(428);
        assertThat(handler().post(path + "/acts", "*", act).status()).isEqualTo(200);
    }

    @Test
    void severalHandlersAtOnceAreOne() throws Exception {
        var number = rated(citizen("race.1"), 5, true);
        var path = "/rectifications/" + rectification(number);
        var act = "{\"act\": \"VERIFY\", \"opinion\": \"属实\"}";

        List<Answer> answers;
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Answer> acting = () -> handler().post(path + "/acts", "*", act);
            answers =
                    pool.invokeAll(Collections.nCopies(6, acting)).stream()
                            .map(future -> future.resultNow())
                            .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(handler().get(path).json().path("records")).hasSize(1);
    }

    private String rated(Citizen citizen, int level, boolean named) {
        var number = over.withdrawn(citizen, over.item(1));
        over.rates(citizen, number, level, named);
        return number;
    }

    private String rectification(String number) {
        return database.sql("select id::text from rectification where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private Api handler() {
        return Api.officer(port, Duty.HANDLER);
    }

    private Citizen citizen(String login) {
        return Citizen.called(port, login);
    }

    private HttpCaller elsewhere(Duty duty) {
        return new HttpCaller(
                port,
                "/api/approval/v1",
                TestTokens.of("elsewhere-" + duty, Api.ORGAN, "620102", duty));
    }
}
