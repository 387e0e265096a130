package cn.zwfw.supervision.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Cards appear at their moments, once, the gravest in the end; people contest and withdraw. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=cards"})
@Cites(
        value = {"A14", "A16", "A24"},
        rows = "S1")
class CardStory {

    private static final String WHY = "{\"reason\": \"系统故障期间无法办理。\"}";

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void theFirstDay() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aCaseIsRemindedOfThenYellowThenRedAndTheGravestStands() {
        var any = ToldCase.accepted(1, "2026-03-02");
        tell(any);
        await().until(() -> isWatched(any));
        assertThat(cards(any)).isEmpty();

        at("2026-03-12", any, "BLUE");
        at("2026-03-17", any, "YELLOW");
        at("2026-03-31", any, "RED");

        var card = cards(any).get(0);
        assertThat(card.path("raises").findValuesAsString("level"))
                .containsExactly("BLUE", "YELLOW", "RED");
        assertThat(card.path("raises").findValuesAsString("at"))
                .containsExactly(
                        "2026-03-12T00:00:00+08:00",
                        "2026-03-17T00:00:00+08:00",
                        "2026-03-31T00:00:00+08:00");
        assertThat(card.path("raises").findValuesAsString("rule"))
                .containsExactly("SX0002", "SX0004", "SX0007");
        assertThat(Told.of("supervision.card", card.path("id").asString()))
                .extracting(told -> told.path("level").asString())
                .containsExactly("BLUE", "YELLOW", "RED");
    }

    @Test
    void suspendedTimeIsLeftOutAndWhatIsDoneInTimeHasNoCard() {
        var any =
                ToldCase.accepted(2, "2026-03-02")
                        .marked(
                                "SPECIAL_PROCEDURE",
                                """
                                {"kind": "STOPPED", "day": "2026-03-04", "procedure": "HEARING"}
                                """);
        tell(any);
        var quick = ToldCase.accepted(3, "2026-03-02").ended("2026-03-05", "GRANTED");
        tell(quick);
        await().until(() -> isWatched(any) && isWatched(quick));

        clock.moveTo(LocalDate.of(2026, 4, 20));
        var resumed = any.marked("IN_REVIEW", "{\"kind\": \"RESUMED\", \"day\": \"2026-04-20\"}");
        tell(resumed);

        // two days were used before: the eighth of those left is 2026-04-30
        at("2026-04-28", any, "BLUE");
        at("2026-05-01", any, "YELLOW");
        assertThat(cards(quick)).isEmpty();
    }

    @Test
    void anOrganContestsAndTheInspectorateWithdraws() {
        var any = ToldCase.accepted(4, "2026-03-02");
        tell(any);
        at("2026-03-17", any, "YELLOW");
        var path = "/cards/" + cards(any).get(0).path("id").asString();
        var organ = Api.officer(port, Duty.PUBLISHER);

        var contested = organ.post(path + "/contest", organ.get(path).etag(), WHY);
        assertThat(contested.text("state")).as(contested.body()).isEqualTo("CONTESTED");
        assertThat(organ.post(path + "/contest", contested.etag(), WHY).status()).isEqualTo(409);
        assertThat(organ.post(path + "/withdrawal", contested.etag(), WHY).status()).isEqualTo(403);
        var withdrawn = inspectorate().post(path + "/withdrawal", contested.etag(), WHY);
        assertThat(withdrawn.text("state")).as(withdrawn.body()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("records").findValuesAsString("act"))
                .containsExactly("申辩", "撤销");

        at("2026-03-31", any, "RED");
        assertThat(organ.get(path).text("state")).isEqualTo("STANDING");
    }

    @Test
    void nobodyJudgesACardOfHisOwnOrgan() {
        var any = ToldCase.accepted(6, "2026-03-02");
        tell(any);
        at("2026-03-17", any, "YELLOW");
        var path = "/cards/" + cards(any).get(0).path("id").asString();
        var own = Api.officer(port, Duty.INSPECTORATE);
        var organ = Api.officer(port, Duty.PUBLISHER);
        organ.post(path + "/contest", "*", WHY);

        assertThat(own.get(path).status()).isEqualTo(200);
        assertThat(own.post(path + "/upholding", "*", WHY).status()).isEqualTo(403);
        assertThat(own.post(path + "/withdrawal", "*", WHY).status()).isEqualTo(403);
        assertThat(inspectorate().post(path + "/upholding", "*", WHY).status()).isEqualTo(200);
    }

    @Test
    void whatWasMeantForAYellowCardIsNotDoneToARedOne() {
        var any = ToldCase.accepted(7, "2026-03-02");
        tell(any);
        at("2026-03-17", any, "YELLOW");
        var path = "/cards/" + cards(any).get(0).path("id").asString();
        var yellow = inspectorate().get(path).etag();

        at("2026-03-31", any, "RED");
        var refused = inspectorate().post(path + "/withdrawal", yellow, WHY);

        assertThat(refused.status()).isEqualTo(412);
        var red = inspectorate().get(path);
        assertThat(red.text("state")).isEqualTo("STANDING");
        assertThat(inspectorate().post(path + "/withdrawal", red.etag(), WHY).status())
                .isEqualTo(200);
    }

    /** While somebody looks at the case, what is done about its card waits for what he makes. */
    @Test
    void whoActsWaitsForWhoLooks() throws Exception {
        var any = ToldCase.accepted(8, "2026-03-02");
        tell(any);
        at("2026-03-17", any, "YELLOW");
        var id = cards(any).get(0).path("id").asString();
        var yellow = inspectorate().get("/cards/" + id).etag();

        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Answer> acting =
                    transaction.execute(_ -> {
                        database.sql("select 1 from ledger_entry where key = ? for update")
                                .param(any.number())
                                .query(Integer.class)
                                .single();
                        Callable<Answer> act =
                                () ->
                                        inspectorate()
                                                .post("/cards/" + id + "/withdrawal", yellow, WHY);
                        var answer = pool.submit(act);
                        await().until(() -> answer.isDone() || isWaitedFor());
                        database.sql("update told_card set version = version + 1 where card = ?")
                                .param(UUID.fromString(id))
                                .update();
                        return answer;
                    });

            assertThat(Objects.requireNonNull(acting).get().status()).isEqualTo(412);
        }
    }

    private boolean isWaitedFor() {
        return database.sql(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                  and query like '%ledger_entry%for update%'
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void ofABadRatingTheOrganLearnsNeitherTheCaseNorTheMinute() {
        var number = ToldCase.number(5);
        services.tell(
                Topic.RATING,
                number,
                """
                {"number": "%s", "version": 1, "itemCode": "%s", "itemName": "示例许可五",
                 "region": "620100", "organ": "%s", "level": 5, "bad": true,
                 "ratedAt": "2026-03-01T09:31:00+08:00"}
                """
                        .formatted(number, ToldCase.ITEM, Api.ORGAN));
        var organ = Api.officer(port, Duty.HANDLER);
        var all = "/cards?aspect=SATISFACTION&limit=200";
        await().until(() -> organ.get(all).body().contains("示例许可五"));

        var seen = organ.get(all).body();
        var guessed =
                UUID.nameUUIDFromBytes(("RATING/" + number + "/SATISFACTION").getBytes(UTF_8));

        assertThat(seen).doesNotContain(number).doesNotContain("09:31");
        assertThat(seen).doesNotContain(guessed.toString());
        assertThat(organ.get(all + "&key=" + number).json().path("items")).isEmpty();
        assertThat(inspectorate().get(all + "&key=" + number).body()).contains(number);
    }

    private void at(String day, ToldCase any, String level) {
        clock.moveTo(LocalDate.parse(day));
        await().untilAsserted(() ->
                assertThat(cards(any))
                        .singleElement()
                        .extracting(card -> card.path("level").asString())
                        .isEqualTo(level));
    }

    private void tell(ToldCase any) {
        services.tell(Topic.CASE, any.number(), any.json());
    }

    private boolean isWatched(ToldCase any) {
        return database.sql("select count(*) from watched where key = ?")
                        .param(any.number())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<JsonNode> cards(ToldCase any) {
        Answer answer = inspectorate().get("/cards?aspect=TIME&key=" + any.number());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
    }
}
