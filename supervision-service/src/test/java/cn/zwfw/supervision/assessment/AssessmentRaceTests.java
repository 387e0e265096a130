package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever comes at once, a period is assessed once and an objection is decided once. */
@AssessmentTest
@Cites(
        value = "A24",
        rows = {"S6", "X3a"})
class AssessmentRaceTests {

    private static final String METRIC = "ZB04";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @RepeatedTest(4)
    void whatIsDecidedIsDecidedOnceAndCountedAsItWasDecided(RepetitionInfo repetition)
            throws Exception {
        var assessing = new Assessing(port, clock, database);
        var month = repetition.getCurrentRepetition();
        clock.moveTo(LocalDate.of(2029, month, 1));
        Assessing.know(told, organs);
        assessing.unanswered(Api.ORGAN);
        clock.moveTo(LocalDate.of(2029, month + 1, 1));
        var period = "2029-0" + month;

        var drafts =
                atOnce(
                        () -> assessing.ask(assessing.reform(), period, "KH0001"),
                        () -> assessing.ask(assessing.reform(), period, "KH0001"));
        assertThat(drafts).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);

        var drafted = drafts.stream().filter(any -> any.status() == 201).findAny().orElseThrow();
        var path = "/assessments/" + drafted.text("id");
        Assessing.done(assessing.reform().post(path + "/opening", drafted.etag(), "{}"));
        var organ = assessing.of(Api.ORGAN, Duty.HANDLER);
        var objected =
                atOnce(
                        () -> assessing.object(organ, path, METRIC, 1),
                        () -> assessing.object(organ, path, METRIC, 1));
        assertThat(objected).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);

        var etag = assessing.reform().get(path).etag();
        var reform = assessing.reform();
        var decided =
                atOnce(
                        () -> assessing.decide(reform, path, 1, etag, Assessing.UPHELD),
                        () -> assessing.decide(reform, path, 1, etag, Assessing.REJECTED));
        assertThat(decided).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);

        var upheld = reform.get(path + "/objections").json().at("/items/0/upheld").asBoolean();
        assertThat(assessing.score(path, Api.ORGAN).path("score").decimalValue())
                .isEqualByComparingTo(upheld ? "100" : "98");
        assertThat(reform.get(path).json().path("undecided").asInt()).isZero();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return pool.invokeAll(List.of(one, other)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
