package cn.zwfw.supervision.incident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;

/** Departments that report and those who handle and verify, over HTTP. */
public record Incidence(int port) {

    static final String WORDS = "{\"text\": \"漏洞已经封堵。\"}";

    static String body(String kind, String what) {
        return """
        {"kind": "%s", "severity": 3, "occurredAt": "2026-03-01T22:10:00+08:00",
         "discoveredAt": "2026-03-01T23:00:00+08:00",
         "content": {"what": "%s", "affected": "办事指南页面", "measures": "已经恢复附件"}}
        """
                .formatted(kind, what);
    }

    static String risks(String due, String risk) {
        return """
        {"periodFrom": "2025-01-01", "periodTo": "2025-12-31", "assessedOn": "2026-02-27",
         "scope": "全部内容和共享接口",
         "findings": [{"level": "HIGH", "risk": "%s", "measure": "更换口令", "dueOn": "%s"}]}
        """
                .formatted(risk, due);
    }

    /** By an editor of the city's organ; its identifier. */
    String reported(String kind, String what) {
        return created("/incidents", body(kind, what));
    }

    String filed(String due, String risk) {
        return created("/risk-assessments", risks(due, risk));
    }

    private String created(String path, String body) {
        var created = officer(Duty.EDITOR).post(path, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.text("id");
    }

    Api officer(Duty duty) {
        return Api.officer(port, duty);
    }

    /** Of another organ of the city. */
    Api other(Duty duty) {
        return Api.officer(port, duty, Api.OTHER_ORGAN);
    }

    /** On the version that stands. */
    Answer act(HttpCaller who, String id, String act) {
        return who.post("/incidents/" + id + "/" + act, "*", WORDS);
    }

    Answer done(HttpCaller who, String id, String act) {
        return done(act(who, id, act));
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
