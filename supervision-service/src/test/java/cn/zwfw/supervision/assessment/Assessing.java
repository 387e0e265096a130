package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Those who make assessments and those who are assessed, over HTTP. */
public record Assessing(int port, Clock clock, JdbcClient database) {

    static final String REFORM = "11620100013900004R";
    static final String GOVERNMENT = "11620100013900005W";
    static final String DISTRICT = "620103";
    static final String OF_DISTRICT = "116201030139000032";
    static final String ALSO_OF_DISTRICT = "116201030139000045";
    static final String OTHER_DISTRICT = "620102";
    static final String OF_OTHER_DISTRICT = "11620102013900001D";

    static final String UPHELD = "{\"upheld\": true, \"reason\": \"经查属实。\"}";
    static final String REJECTED = "{\"upheld\": false, \"reason\": \"没有证据。\"}";

    /** Four organs of the city, two and one of two districts. */
    static void know(Organs told, ListedOrgans organs) {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        told.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市司法局");
        told.tells(REFORM, Api.CITY, "兰州市审改办");
        told.tells(GOVERNMENT, Api.CITY, "兰州市人民政府办公室");
        told.tells(OF_DISTRICT, DISTRICT, "七里河区市场监督管理局");
        told.tells(ALSO_OF_DISTRICT, DISTRICT, "七里河区司法局");
        told.tells(OF_OTHER_DISTRICT, OTHER_DISTRICT, "城关区市场监督管理局");
        await().until(() ->
                List.of(
                                Api.ORGAN,
                                Api.OTHER_ORGAN,
                                REFORM,
                                GOVERNMENT,
                                OF_DISTRICT,
                                ALSO_OF_DISTRICT,
                                OF_OTHER_DISTRICT)
                        .stream()
                        .allMatch(organ -> organs.find(organ).isPresent()));
    }

    Api reform() {
        return Api.officer(port, Duty.REFORM_OFFICE, REFORM);
    }

    Api government() {
        return Api.officer(port, Duty.GOVERNMENT, GOVERNMENT);
    }

    Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE, GOVERNMENT);
    }

    Api of(String organ, Duty duty) {
        return Api.officer(port, duty, organ);
    }

    Api district(Duty duty, String organ) {
        return Api.officer(port, duty, organ, DISTRICT);
    }

    /** A notice of five working days that nobody answers; its identifier. */
    String unanswered(String organ) {
        return unanswered(government(), organ);
    }

    String unanswered(HttpCaller issuer, String organ) {
        var drafted =
                issuer.post(
                        "/notices",
                        """
                        {"kind": "RECTIFY", "ground": "B16(4)", "organ": "%s", "facts": "缺环节。",
                         "demand": "补齐。", "workdays": 5}
                        """
                                .formatted(organ));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var id = drafted.text("id");
        done(issuer.post("/notices/" + id + "/issue", "*", ""));
        return id;
    }

    /** Asks for an assessment once every card of the period is raised. */
    Answer ask(HttpCaller who, String period, String scheme) {
        awaitCards();
        return who.post("/assessments", form(period, scheme));
    }

    static String form(String period, String scheme) {
        return "{\"period\": \"%s\", \"scheme\": \"%s\"}".formatted(period, scheme);
    }

    /** Not over HTTP: the first answer becomes the example. */
    void awaitCards() {
        await().until(() ->
                database.sql("select count(*) from watched where at <= ?")
                                .param(Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** A draft of the city; its path. */
    String drafted(String period, String scheme) {
        var drafted = ask(reform(), period, scheme);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return "/assessments/" + drafted.text("id");
    }

    /** Opened for objections for five working days; its path. */
    String opened(String period, String scheme) {
        var path = drafted(period, scheme);
        done(reform().post(path + "/opening", "*", "{}"));
        return path;
    }

    Answer object(HttpCaller who, String path, String metric, int evidence) {
        return who.post(
                path + "/objections",
                "{\"metric\": \"%s\", \"evidence\": %d, \"reason\": \"已经按期答复。\"}"
                        .formatted(metric, evidence));
    }

    Answer decide(HttpCaller who, String path, int seq, String etag, String decision) {
        return who.post(path + "/objections/" + seq + "/decision", etag, decision);
    }

    JsonNode score(String path, String organ) {
        return done(reform().get(path + "/scores/" + organ)).json();
    }

    List<JsonNode> evidence(String path, String organ, String metric) {
        var query = "/evidence?limit=200&metric=" + metric;
        return done(reform().get(path + "/scores/" + organ + query))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** Publishes a scheme through its review. */
    void publishScheme(String scheme) {
        var draft =
                """
                {"list": "assessment-schemes", "kind": "ADD", "ground": "A24", "reason": "制定标准",
                 "entries": [{"content": %s}]}
                """
                        .formatted(scheme);
        var now = of(REFORM, Duty.EDITOR).post("/change-requests", draft);
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        now = of(REFORM, Duty.EDITOR).post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            var decision =
                    "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                            .formatted(now.text("stage"));
            now =
                    of(REFORM, Duty.valueOf(now.text("waitsFor")))
                            .post(path + "/decisions", now.etag(), decision);
            assertThat(now.status()).as(now.body()).isEqualTo(200);
        }
        assertThat(now.text("state")).isEqualTo("EFFECTIVE");
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
