package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Of a batch, what is sound is kept and what is not is named. */
@SharingTest
@Cites(
        value = {"A9", "A12"},
        rows = {"S5", "X3a", "X5"})
class CollectionTests {

    private static final String OLDER = "2026-02-28T09:00:00+08:00";
    private static final String NEWER = "2026-03-01T10:00:00+08:00";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void theNewerTakesThePlaceOfTheOlderInWhateverOrderTheyCome() {
        sharing.publish(Sharing.add(Sharing.resource(204, "1")));
        var first = "{\"entName\": \"甲\", \"amount\": 1}";
        var second = "{\"entName\": \"乙\", \"amount\": 2}";

        sharing.collect(204, Sharing.record("a", NEWER, second), Sharing.record("a", OLDER, first));
        var again = sharing.collect(204, Sharing.record("a", OLDER, first));

        assertThat(again.json().at("/results/0/result").asString()).isEqualTo("KNOWN");
        assertThat(page(204).at("/items/0/data/entName").asString()).isEqualTo("乙");
    }

    @Test
    void whatIsDeletedLeavesItsMark() {
        sharing.publish(Sharing.add(Sharing.resource(205, "1")));
        sharing.collect(205, Sharing.punished("a", 1));

        sharing.collect(
                205, "{\"id\": \"a\", \"observedAt\": \"%s\", \"deleted\": true}".formatted(NEWER));

        assertThat(page(205).at("/items/0/deleted").booleanValue()).isTrue();
        assertThat(page(205).at("/items/0").has("data")).isFalse();
        assertThat(
                        database.sql("select data from monitoring_record where key = ?")
                                .param(Sharing.code(205) + "/a")
                                .query((row, _) -> row.getBytes(1) == null)
                                .single())
                .isTrue();
    }

    @Test
    void theDataAreSealedAtRest() {
        sharing.publish(Sharing.add(Sharing.resource(206, "1")));
        sharing.collect(206, Sharing.punished("a", 1));

        var kept =
                database.sql("select data from monitoring_record where resource = ?")
                        .param(Sharing.code(206))
                        .query((row, _) -> row.getBytes(1))
                        .single();

        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("黄河", "13900000000");
        assertThat(kept.length).isGreaterThan(20);
    }

    @Test
    void aBatchThatComesAgainIsAnsweredAgain() {
        sharing.publish(Sharing.add(Sharing.resource(207, "1")));
        var editor = sharing.provider(Duty.EDITOR);
        Callable<HttpCaller.Answer> send =
                () ->
                        editor.send(
                                editor.request("/catalogue/" + Sharing.code(207) + "/records")
                                        .header("Idempotency-Key", "once")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        Sharing.batch(Sharing.punished("a", 1)))));

        var answers = atOnce(Collections.nCopies(4, send));

        assertThat(answers).extracting(HttpCaller.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(HttpCaller.Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers.getFirst().json().path("stored").asInt()).isEqualTo(1);
    }

    @Test
    void batchesOfTheSameRecordsInAnotherOrderGoThroughSideBySide() {
        sharing.publish(Sharing.add(Sharing.resource(208, "1")));
        var forth =
                IntStream.range(0, 60)
                        .mapToObj(n -> Sharing.punished("r%02d".formatted(n), n))
                        .toList();
        Callable<HttpCaller.Answer> up = () -> sharing.collect(208, forth.toArray(String[]::new));
        Callable<HttpCaller.Answer> down =
                () -> sharing.collect(208, forth.reversed().toArray(String[]::new));

        var answers = atOnce(List.of(up, down, up, down));

        assertThat(answers).extracting(HttpCaller.Answer::status).containsOnly(201);
        assertThat(answers.stream().mapToInt(any -> any.json().path("stored").asInt()).sum())
                .isEqualTo(60);
    }

    @Test
    void whatIsTakenOutOfTheCatalogueIsNotKept() {
        sharing.publish(Sharing.add(Sharing.resource(209, "1")));
        sharing.collect(209, Sharing.punished("a", 1));

        sharing.publish(Sharing.cancel(209));

        assertThat(ids(209)).isEmpty();
        assertThat(sharing.collect(209, Sharing.punished("b", 1)).status()).isEqualTo(404);
        assertThat(sharing.read(sharing.office(Duty.HANDLER), 209, "").status()).isEqualTo(404);
    }

    @Test
    void aDistrictSystemHandsInForItsRegion() {
        var editor = sharing.as("d1", Sharing.DISTRICT_ORGAN, Sharing.DISTRICT, Duty.EDITOR);
        var content = Sharing.resource(210, "1").replace(Api.ORGAN, Sharing.DISTRICT_ORGAN);
        var now = editor.post("/change-requests", Sharing.add(content));
        var path = "/change-requests/" + now.text("id");
        now = editor.post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            var duty = Duty.valueOf(now.text("waitsFor"));
            var decision =
                    "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                            .formatted(now.text("stage"));
            now =
                    sharing.as("d-" + duty, Sharing.DISTRICT_ORGAN, Sharing.DISTRICT, duty)
                            .post(path + "/decisions", now.etag(), decision);
        }
        var records = "/catalogue/" + Sharing.code(210) + "/records";
        var batch = Sharing.batch(Sharing.punished("a", 1));

        assertThat(
                        sharing.as("s1", "", Sharing.DISTRICT, Duty.DISTRICT_SYSTEM)
                                .post(records, batch)
                                .status())
                .isEqualTo(201);
        assertThat(
                        sharing.as("s2", "", "620103", Duty.DISTRICT_SYSTEM)
                                .post(records, batch)
                                .text("code"))
                .isEqualTo("sharing-not-provider");
    }

    private static List<HttpCaller.Answer> atOnce(List<Callable<HttpCaller.Answer>> acts) {
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            return pool.invokeAll(acts).stream().map(future -> future.resultNow()).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode page(int n) {
        return sharing.read(sharing.office(Duty.HANDLER), n, "").json();
    }

    private List<String> ids(int n) {
        return database.sql("select id from monitoring_record where resource = ? order by id")
                .param(Sharing.code(n))
                .query((row, _) -> Objects.requireNonNull(row.getString("id")))
                .list();
    }
}
