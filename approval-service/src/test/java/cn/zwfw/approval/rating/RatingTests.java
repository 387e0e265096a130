package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has had a case handled says once how it was. */
@RatingTest
@Cites(
        value = {"A2", "A13(1)"},
        rows = "V6")
class RatingTests {

    private static final String TOPIC = "approval.rating";

    @LocalServerPort int port;
    @Autowired Over over;
    @Autowired JdbcClient database;

    @Test
    void aCaseIsRatedOnceWhenItIsOver() {
        var citizen = citizen("rater.1");
        var open = over.applied(citizen, over.item(1));
        assertThat(rate(citizen, open, 1).text("code")).isEqualTo("case-not-over");
        var number = over.withdrawn(citizen, over.item(1));
        var key = "rating-" + number.substring(31);

        var rated = keyed(citizen, number, key, 1);

        assertThat(rated.status()).as(rated.body()).isEqualTo(201);
        assertThat(rated.text("label")).isEqualTo("非常满意");
        assertThat(keyed(citizen, number, key, 1).body()).isEqualTo(rated.body());
        assertThat(keyed(citizen, number, key, 2).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(rate(citizen, number, 5).text("code")).isEqualTo("rated-before");
        var read = citizen.get("/ratings/" + number);
        assertThat(read.text("text")).isEqualTo("窗口让我跑了三趟。");
        assertThat(read.json().path("level").asInt()).isEqualTo(1);
        assertThat(read.json().has("state")).isFalse();
        assertThat(citizen.get("/ratings/" + open).status()).isEqualTo(404);
        var followed = followUp(citizen, number, read.etag());
        assertThat(followed.text("code")).isEqualTo("rating-not-bad");
        assertThat(audited(number)).isEqualTo(1);
    }

    @Test
    void anArchivedCaseIsStillRated() {
        var citizen = citizen("rater.2");
        var number = over.withdrawn(citizen, over.item(1));
        var archived = Api.officer(port, Duty.HANDLER).post("/cases/" + number + "/archiving", "");
        assertThat(archived.status()).as(archived.body()).isEqualTo(200);

        over.rates(citizen, number, 4, false);

        assertThat(citizen.get("/ratings/" + number).text("state")).isEqualTo("OPEN");
    }

    @Test
    void onlyTheApplicantRates() {
        var owner = citizen("rater.3");
        var number = over.withdrawn(owner, over.item(1));

        assertThat(rate(citizen("rater.4"), number, 1).status()).isEqualTo(404);
        assertThat(rate(Api.officer(port, Duty.HANDLER), number, 1).status()).isEqualTo(403);
        assertThat(rate(Api.nobody(port), number, 1).status()).isEqualTo(401);
        assertThat(rate(owner, number.substring(0, 39) + "999999", 1).status()).isEqualTo(404);
        over.rates(owner, number, 1, true);
        assertThat(citizen("rater.4").get("/ratings/" + number).status()).isEqualTo(404);
        assertThat(followUp(citizen("rater.4"), number, "*").status()).isEqualTo(404);
        for (var duty : Set.of(Duty.HANDLER, Duty.INSPECTORATE, Duty.SERVICE_CENTER)) {
            assertThat(Api.officer(port, duty).get("/ratings/" + number).status()).isEqualTo(403);
        }
    }

    @Test
    void whoHasTheCodeRatesWithoutSigningIn() {
        var citizen = citizen("rater.5");
        var application = citizen.drafts(over.item(1));
        citizen.adds(application, "申请书");
        var number = citizen.submits(application).getFirst();
        var code = citizen.get("/applications/" + application).text("followCode");
        assertThat(rateBy(code, number).text("code")).isEqualTo("case-not-over");
        over.withdraws(citizen, number);

        assertThat(rateBy("AAAAAAAAAA", number).status()).isEqualTo(404);
        assertThat(rateBy("", number).status()).isEqualTo(400);
        assertThat(rateBy(code, number).status()).isEqualTo(201);
        assertThat(rateBy(code, number).text("code")).isEqualTo("rated-before");
        assertThat(citizen.get("/ratings/" + number).text("label")).isEqualTo("满意");
        assertThat(audited(number)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/level | {'level': 0, 'reasons': [], 'text': '', 'channel': 'PC', 'named': true}",
                "/level | {'level': 6, 'reasons': [], 'text': '', 'channel': 'PC', 'named': true}",
                "/level | {'level': '1', 'reasons': [], 'text': '', 'channel': 'PC', 'named': true}",
                "/level | {'level': 1.5, 'reasons': [], 'text': '', 'channel': 'PC', 'named': true}",
                "/label | {'level': 5, 'label': '非常满意', 'reasons': [], 'text': '', 'channel': 'PC', 'named': true}",
                "/reasons/1 | {'level': 5, 'reasons': ['SPEED', 'NONE'], 'text': '', 'channel': 'PC', 'named': true}",
                "/reasons/0 | {'level': 5, 'reasons': ['speed'], 'text': '', 'channel': 'PC', 'named': true}",
                "/channel | {'level': 5, 'reasons': [], 'text': '', 'channel': 'FAX', 'named': true}",
                "/text | {'level': 5, 'reasons': [], 'channel': 'PC', 'named': true}",
                "/rater | {'level': 5, 'reasons': [], 'text': '', 'channel': 'PC', 'named': true, 'rater': 'me'}"
            })
    void whatIsNoRatingIsRefusedWithItsPlace(String pointer, String body) {
        var citizen = citizen("rater.6");
        var number = over.withdrawn(citizen, over.item(1));

        var refused = citizen.post("/cases/" + number + "/rating", body.replace('\'', '"'));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(citizen.get("/ratings/" + number).status()).isEqualTo(404);
    }

    @Test
    void aTextHasFiveHundredCharactersAtMost() {
        var citizen = citizen("rater.7");
        var number = over.withdrawn(citizen, over.item(1));
        var body = Over.rate(3, false).replace("窗口让我跑了三趟。", "%s");

        var path = "/cases/" + number + "/rating";
        assertThat(citizen.post(path, body.formatted("好".repeat(501))).status()).isEqualTo(400);
        assertThat(citizen.post(path, body.formatted("好".repeat(500))).status()).isEqualTo(201);
    }

    @Test
    void ratedTenTimesAtOnceItIsRatedOnce() throws Exception {
        var citizen = citizen("rater.8");
        var number = over.withdrawn(citizen, over.item(1));

        List<Answer> answers;
        try (var pool = Executors.newFixedThreadPool(10)) {
            Callable<Answer> rating = () -> rate(citizen, number, 5);
            answers =
                    pool.invokeAll(Collections.nCopies(10, rating)).stream()
                            .map(future -> future.resultNow())
                            .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.text("code"))
                .containsOnly("rated-before");
        assertThat(
                        database.sql("select count(*) from rectification where case_number = ?")
                                .param(number)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsToldIsNobodysWordsAndNobodysName() {
        var citizen = citizen("rater.9");
        var number = over.withdrawn(citizen, over.item(1));
        over.rates(citizen, number, 5, true);

        await().until(() -> Told.of(TOPIC, number).size() == 1);
        var told = Told.of(TOPIC, number).getFirst();
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "version",
                        "itemCode",
                        "itemName",
                        "region",
                        "organ",
                        "level",
                        "label",
                        "nationalScore",
                        "bad",
                        "reasons",
                        "channel",
                        "ratedAt",
                        "rectification");
        assertThat(told.path("level").asInt()).isEqualTo(5);
        assertThat(told.path("nationalScore").asInt()).isEqualTo(1);
        assertThat(told.path("bad").asBoolean()).isTrue();
        assertThat(told.at("/rectification/state").asString()).isEqualTo("OPEN");
        assertThat(told.toString()).doesNotContain("rater.9", "欧阳", "三趟");
        assertThat(
                        database.sql("select r::text from rating r where case_number = ?")
                                .param(number)
                                .query(String.class)
                                .single())
                .doesNotContain("三趟");
    }

    private Citizen citizen(String login) {
        return Citizen.called(port, login);
    }

    private static Answer rate(HttpCaller caller, String number, int level) {
        return caller.post("/cases/" + number + "/rating", Over.rate(level, false));
    }

    private Answer rateBy(String code, String number) {
        return Api.nobody(port)
                .post("/public/cases/" + number + "/rating?code=" + code, Over.rate(2, false));
    }

    private static Answer keyed(Citizen citizen, String number, String key, int level) {
        return citizen.send(
                citizen.request("/cases/" + number + "/rating")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(Over.rate(level, false))));
    }

    private static Answer followUp(Citizen citizen, String number, String etag) {
        return citizen.post(
                "/ratings/" + number + "/follow-up", etag, "{\"satisfied\": true, \"text\": \"\"}");
    }

    private int audited(String number) {
        return database.sql(
                        "select count(*) from audit_entry where act = 'case.rated' and subject = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
