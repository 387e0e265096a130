package cn.zwfw.supervision.breach;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;

/** Calls every operation about breaches once, with success. */
public final class BreachWalk {

    static final String REPORT =
            """
            {"breach": "%s", "organ": "%s", "name": "2026年度责任事项目录",
             "occurredAt": "2026-03-02T00:00:00+08:00", "facts": "检查时公布的目录缺少三项责任事项。"}
            """;
    static final String WORDS = "{\"words\": \"情况属实。\"}";

    private BreachWalk() {}

    public static void through(int port) {
        var organ = Api.officer(port, Duty.PUBLISHER);
        var inspectorate = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
        var reform = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);

        var confirmed = record(inspectorate, Breach.RESPONSIBILITY_MISSING);
        var now = done(organ.get(confirmed));
        now = done(organ.post(confirmed + "/explanation", now.etag(), WORDS));
        done(reform.post(confirmed + "/confirmation", now.etag(), WORDS));
        var dismissed = record(inspectorate, Breach.OTHER);
        now = done(reform.get(dismissed));
        done(reform.post(dismissed + "/dismissal", now.etag(), WORDS));
        done(reform.get("/breaches"));
    }

    /** The path of what was recorded. */
    static String record(Api by, Breach breach) {
        var recorded = by.post("/breaches", REPORT.formatted(breach, Api.ORGAN));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return "/breaches/" + recorded.json().required("id").asString();
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
