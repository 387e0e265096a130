package cn.zwfw.supervision.assessment;

import static cn.zwfw.supervision.assessment.Assessing.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.supervision.Api;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls every operation about assessments once, with success. Both organs of {@code Api} are known
 * to the service before; the clock stands in April 2026 afterwards.
 */
public record AssessmentWalk(int port, MovableClock clock, JdbcClient database) {

    private static final String METRIC = "ZB04";

    public void through() {
        var assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2026, 3, 17));
        assessing.unanswered(Api.OTHER_ORGAN);
        clock.moveTo(LocalDate.of(2026, 4, 1));
        done(Api.nobody(port).get("/public/assessment-schemes"));
        var path = assessing.drafted("2026-03", "KH0001");
        var reform = assessing.reform();
        done(reform.post(path + "/refreshment", "*", ""));
        done(reform.post(path + "/opening", "*", "{\"workdays\": 5}"));
        var organ = assessing.of(Api.OTHER_ORGAN, Duty.PUBLISHER);
        done(reform.get("/assessments?limit=1"));
        done(reform.get(path));
        done(organ.get(path + "/scores?limit=1"));
        var score = path + "/scores/" + Api.OTHER_ORGAN;
        done(organ.get(score));
        done(organ.get(score + "/evidence?limit=1&metric=" + METRIC));
        assertThat(reform.bytes(path + "/workbook")).startsWith('P', 'K');
        var objected = assessing.object(organ, path, METRIC, 1);
        assertThat(objected.status()).as(objected.body()).isEqualTo(201);
        done(assessing.decide(reform, path, 1, "*", Assessing.UPHELD));
        done(organ.get(path + "/objections?limit=1"));
        clock.moveTo(LocalDate.of(2026, 4, 15));
        done(assessing.government().post(path + "/confirmation", "*", ""));
        done(reform.post(path + "/publication", "*", ""));
        done(Api.nobody(port).get("/public/assessments?limit=1"));
        done(Api.nobody(port).get("/public" + path));
        done(Api.nobody(port).get("/public" + path + "/scores?limit=1"));
    }
}
