package cn.zwfw.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;

/** The people who make and read reports of a region. */
record Reporting(int port, String region) {

    static final String WHY = "{\"reason\": \"请补充逾期的原因。\"}";

    Api center() {
        return as(Duty.SERVICE_CENTER);
    }

    Api government() {
        return as(Duty.GOVERNMENT);
    }

    Api as(Duty duty) {
        return Api.officer(port, duty, Api.OTHER_ORGAN, region);
    }

    static String body(String period) {
        return "{\"period\": \"%s\", \"remarks\": \"本期新增进驻事项 12 项。\"}".formatted(period);
    }

    /** A draft of its own; where it is. */
    String drafted(String period) {
        return "/reports/" + created(center().post("/reports", body(period))).text("id");
    }

    String sent(String period) {
        var path = drafted(period);
        act(center(), path, "sending", "");
        return path;
    }

    String acknowledged(String period) {
        var path = sent(period);
        act(government(), path, "acknowledgement", "{\"opinion\": \"已阅。\"}");
        return path;
    }

    static Answer act(HttpCaller who, String path, String act, String body) {
        return done(who.post(path + "/" + act, done(who.get(path)).etag(), body));
    }

    static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
