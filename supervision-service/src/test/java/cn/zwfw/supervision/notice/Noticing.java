package cn.zwfw.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;

/** Officers who issue notices and the organ that answers, over HTTP. */
public record Noticing(int port) {

    static final String REASON = "{\"reason\": \"情况属实\"}";
    static final String LATER = "{\"reason\": \"需要核对\", \"workdays\": 20}";
    static final String CONCLUSION = "{\"conclusion\": \"整改到位\"}";

    /** Both organs of the tests are registered in the city. */
    public static void know(Organs told, ListedOrgans organs) {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        told.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市司法局");
        await().until(() ->
                organs.find(Api.ORGAN).isPresent() && organs.find(Api.OTHER_ORGAN).isPresent());
    }

    static String body(String kind, String ground, String term) {
        return """
        {"kind": "%s", "ground": "%s", "organ": "%s", "facts": "三月有五件办件没有经过审查环节。",
         "demand": "补齐环节记录并说明原因。", %s, "subject": {"kind": "OTHER", "key": "2026-3"}}
        """
                .formatted(kind, ground, Api.OTHER_ORGAN, term);
    }

    Api government() {
        return Api.officer(port, Duty.GOVERNMENT);
    }

    /** Another person of the same duty. */
    HttpCaller second(Duty duty) {
        var token = TestTokens.of("second-" + duty, Api.ORGAN, Api.CITY, duty);
        return new HttpCaller(port, "/api/supervision/v1", token);
    }

    Api handler() {
        return Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);
    }

    Api signer() {
        return Api.officer(port, Duty.PUBLISHER, Api.OTHER_ORGAN);
    }

    /** A draft of the government; its identifier. */
    String drafted(String kind) {
        return drafted(government(), kind, "B16(4)");
    }

    String drafted(HttpCaller issuer, String kind, String ground) {
        var drafted = issuer.post("/notices", body(kind, ground, "\"workdays\": 5"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return drafted.text("id");
    }

    String issued(String kind) {
        var id = drafted(kind);
        done(act(government(), id, "issue", ""));
        return id;
    }

    String answered(String kind) {
        var id = issued(kind);
        answer(id);
        return id;
    }

    String closed(String kind, String closing) {
        var id = answered(kind);
        done(act(government(), id, "verification", REASON));
        done(act(government(), id, "closing", closing));
        return id;
    }

    void answer(String id) {
        done(handler().put("/notices/" + id + "/answer", "*", "{\"text\": \"已经补齐。\"}"));
        done(act(signer(), id, "answer", ""));
    }

    Answer propose(HttpCaller who, String id, String text) {
        return who.put(
                "/notices/" + id + "/public-text", "*", "{\"publicText\": \"" + text + "\"}");
    }

    /** On the version that stands. */
    Answer act(HttpCaller who, String id, String act, String body) {
        return who.post("/notices/" + id + "/" + act, "*", body);
    }

    Answer read(HttpCaller who, String id) {
        return who.get("/notices/" + id);
    }

    Answer read(String id) {
        return done(read(government(), id));
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
