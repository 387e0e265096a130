package cn.zwfw.supervision.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Joint cases are late together by a clock that follows from theirs. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=joint"})
@Cites(
        value = {"A14", "行政许可法 26", "行政许可法 42(2)", "行政许可法 45"},
        rows = "S1")
class JointStory {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;

    @BeforeEach
    void theFirstDay() {
        clock.moveTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void itRunsFromTheLastAcceptanceStandsWithEachAndEndsWithTheLast() {
        var application = application(701);
        var licence = ToldCase.accepted(701, "2026-03-02");
        var signboard = ToldCase.accepted(702, "2026-03-04");
        tell(application, licence);
        tell(application, signboard);

        join(application, 1, "", licence, signboard);
        dueOn(application, "2026-03-25");

        clock.moveTo(LocalDate.of(2026, 3, 13));
        var stopped =
                licence.marked(
                        "SPECIAL_PROCEDURE",
                        """
                        {"kind": "STOPPED", "day": "2026-03-06", "procedure": "HEARING"}
                        """);
        tell(application, stopped);
        await().untilAsserted(() -> assertThat(dueDays(application)).isEmpty());
        var resumed =
                stopped.marked("IN_REVIEW", "{\"kind\": \"RESUMED\", \"day\": \"2026-03-13\"}");
        tell(application, resumed);
        dueOn(application, "2026-04-01");

        tell(application, resumed.ended("2026-03-18", "GRANTED"));
        clock.moveTo(LocalDate.of(2026, 4, 2));
        await().untilAsserted(() -> assertThat(levels(application)).containsExactly("YELLOW"));

        tell(application, signboard.ended("2026-04-01", "GRANTED"));
        await().untilAsserted(() -> assertThat(dueDays(application)).isEmpty());
        await().untilAsserted(() -> assertThat(levels(application)).containsExactly("BLUE"));
    }

    @Test
    void itWaitsForEveryCaseAndIsLongerOnceExtended() {
        var application = application(703);
        var licence = ToldCase.accepted(703, "2026-03-02");
        var signboard = ToldCase.accepted(704, "2026-03-02");
        join(application, 1, "", licence, signboard);
        tell(application, licence);
        var received =
                signboard
                        .json()
                        .replace("\"ACCEPTED\"", "\"SUBMITTED\"")
                        .replace("\"acceptedOn\": \"2026-03-02\", ", "")
                        .replace("DECISION", "ACCEPTANCE");
        services.tell(Topic.CASE, signboard.number(), in(application, received));
        await().until(() -> isWatched(signboard));
        assertThat(dueDays(application)).isEmpty();

        tell(
                application,
                signboard.did(ToldCase.record(2, "2026-03-04", "RECOUNT", "ACCEPTED", "", "")));
        dueOn(application, "2026-03-23");

        var longer = "\"extendedOn\": \"2026-03-04\", \"extension\": 5, ";
        join(application, 2, longer, licence, signboard);
        dueOn(application, "2026-03-30");
    }

    private static String application(int n) {
        return "0199c8a0-0000-7000-8000-%012d".formatted(n);
    }

    private void join(String application, int version, String more, ToldCase one, ToldCase other) {
        services.tell(
                Topic.JOINT,
                application,
                """
                {"application": "%s", "version": %d, "theme": "ZT0001", "themeRevision": 1,
                 "themeName": "开餐馆一件事", "organ": "%s", "region": "620100", "workdays": 15,
                 %s"cases": ["%s", "%s"]}
                """
                        .formatted(
                                application,
                                version,
                                Api.ORGAN,
                                more,
                                one.number(),
                                other.number()));
    }

    private void tell(String application, ToldCase any) {
        services.tell(Topic.CASE, any.number(), in(application, any.json()));
    }

    private static String in(String application, String told) {
        return told.replace(
                "\"version\":", "\"application\": \"%s\", \"version\":".formatted(application));
    }

    private void dueOn(String application, String day) {
        await().untilAsserted(() -> assertThat(dueDays(application)).containsExactly(day));
    }

    private boolean isWatched(ToldCase any) {
        return !dueDays(any.number()).isEmpty();
    }

    private List<String> dueDays(String key) {
        return inspectorate()
                .get("/clocks?key=" + key)
                .json()
                .path("items")
                .findValuesAsString("dueOn");
    }

    private List<String> levels(String key) {
        return inspectorate()
                .get("/cards?aspect=TIME&key=" + key)
                .json()
                .path("items")
                .valueStream()
                .map(card -> card.path("level").asString())
                .toList();
    }

    private Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
    }
}
