package cn.zwfw.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.supervision.Api;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who supervises sees his level, a city its districts' totals; a department sees itself. */
@BoardTest
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class BoardAccessTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DISTRICT = "620103";
    private static final String OF_DISTRICT = "116201030139000032";
    private static final Set<Duty> LEVELS =
            Set.of(Duty.INSPECTORATE, Duty.REFORM_OFFICE, Duty.SERVICE_CENTER, Duty.GOVERNMENT);
    private static final Set<Duty> ORGANS = Set.of(Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR);

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired MovableClock clock;

    @BeforeEach
    void threeCasesOfToday() {
        clock.moveTo(DAY);
        database.sql("delete from case_entry").update();
        var rows = new BoardRows(database);
        rows.running("1", Api.CITY, Api.ORGAN, DAY);
        rows.running("2", Api.CITY, Api.OTHER_ORGAN, DAY);
        rows.running("3", DISTRICT, OF_DISTRICT, DAY);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void followsFromDutyLevelAndDepartment(Duty duty) {
        var answer = Api.officer(port, duty).get("/board");

        if (LEVELS.contains(duty)) {
            assertThat(answer.json().at("/total/received").asInt()).isEqualTo(3);
            assertThat(codes(answer, "departments")).containsExactly(Api.ORGAN, Api.OTHER_ORGAN);
            assertThat(codes(answer, "districts")).containsExactly(DISTRICT);
        } else if (ORGANS.contains(duty)) {
            assertThat(answer.json().at("/total/dueToday").asInt()).isEqualTo(1);
            assertThat(codes(answer, "departments")).containsExactly(Api.ORGAN);
            assertThat(codes(answer, "districts")).isEmpty();
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void ofADistrictIsTheDistrictsAlone() {
        var answer = Api.officer(port, Duty.INSPECTORATE, OF_DISTRICT, DISTRICT).get("/board");

        assertThat(answer.text("regionName")).isEqualTo("七里河区");
        assertThat(answer.json().at("/total/received").asInt()).isEqualTo(1);
        assertThat(codes(answer, "departments")).containsExactly(OF_DISTRICT);
        assertThat(codes(answer, "districts")).isEmpty();
    }

    @Test
    void isNothingForAnOfficerOfNoDepartmentOrNoLevel() {
        assertThat(board(TestTokens.of("p", null, Api.CITY, Duty.HANDLER)).status()).isEqualTo(403);
        assertThat(board(TestTokens.of("p", Api.ORGAN, null, Duty.HANDLER)).status())
                .isEqualTo(403);
        assertThat(board(TestTokens.of("p", Api.ORGAN, null, Duty.GOVERNMENT)).status())
                .isEqualTo(403);
        assertThat(Api.nobody(port).get("/board").status()).isEqualTo(401);
        assertThat(Api.nobody(port).get("/board/live").status()).isEqualTo(401);
        assertThat(Api.officer(port, Duty.EDITOR).get("/board?x=1").status()).isEqualTo(400);
    }

    @Test
    void isOfTheDayInTheCity() {
        var before = Api.officer(port, Duty.GOVERNMENT).get("/board");
        clock.moveTo(DAY.plusDays(1));
        var after = Api.officer(port, Duty.GOVERNMENT).get("/board");

        assertThat(before.text("day")).isEqualTo("2026-03-02");
        assertThat(before.text("at")).endsWith("+08:00");
        assertThat(after.json().at("/total/received").asInt()).isZero();
        assertThat(after.json().at("/total/late").asInt()).isEqualTo(3);
        assertThat(after.json().at("/total/running").asInt()).isEqualTo(3);
    }

    @Test
    void isWalkedThrough() {
        BoardWalk.through(port);
    }

    private Answer board(String token) {
        return new HttpCaller(port, "/api/supervision/v1", token).get("/board");
    }

    private static Iterable<String> codes(Answer answer, String rows) {
        return answer.json().path(rows).findValuesAsString("code");
    }
}
