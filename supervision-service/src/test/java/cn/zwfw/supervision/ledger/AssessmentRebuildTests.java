package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Scores and the rows behind them come out the same from a ledger that was built again. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=assessment-rebuild"})
@Cites(
        value = "A24",
        rows = {"S0", "S6"})
class AssessmentRebuildTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired Rebuild rebuild;
    @Autowired Ledger ledger;
    @Autowired JdbcClient database;

    @Test
    void theSameEventsMakeTheSameScoresAndTheSameRows() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
        tell(ToldCase.accepted(951, "2026-03-02"));
        tell(ToldCase.accepted(952, "2026-03-02").ended("2026-03-18", "GRANTED"));
        tell(ToldCase.accepted(953, "2026-03-02").ended("2026-03-05", "GRANTED"));
        clock.moveTo(LocalDate.of(2026, 4, 1));
        // all that was ever told, by other tests as well
        rebuild.run();
        await().until(this::isLookedAt);
        var form = "{\"period\": \"2026-Q1\", \"scheme\": \"KH0002\"}";
        var drafted = reform().post("/assessments", form);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var path = "/assessments/" + drafted.text("id");
        var before = computed(path);

        rebuild.run();
        await().until(this::isLookedAt);
        var after = computed(path);

        assertThat(before).contains("\"score\":", ToldCase.number(952), ToldCase.number(953));
        assertThat(after).isEqualTo(before);
        assertThat(ledger.tables()).contains("duty_entry");
    }

    /** What comes out now: the scores and every row, in order. */
    private String computed(String path) {
        var refreshed = reform().post(path + "/refreshment", "*", "");
        assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
        var score = path + "/scores/" + Api.ORGAN;
        return read(path + "/scores?limit=200").body()
                + read(score).body()
                + read(score + "/evidence?limit=200").body();
    }

    private Answer read(String path) {
        var answer = reform().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void tell(ToldCase any) {
        services.tell(Topic.CASE, any.number(), any.json());
        await().until(() -> ledger.find(Topic.CASE, any.number()).isPresent());
    }

    private boolean isLookedAt() {
        return database.sql("select count(*) from watched where at <= ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private Api reform() {
        return Api.officer(port, Duty.REFORM_OFFICE, "11620100013900004R");
    }
}
