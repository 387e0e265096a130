package cn.zwfw.supervision.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.net.URLEncoder;

/** The people of two organs of the city, and what they do with shared information. */
public record Sharing(int port) {

    public static final String DISTRICT = "620102";
    public static final String DISTRICT_ORGAN = "12620100013900003K";

    /** For what the other organ asks. */
    public static final String PURPOSE = "对被处罚企业的许可申请作信用核查";

    private static final String SCHEMA =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "additionalProperties": false, "required": ["entName", "amount"],
             "properties": {
               "entName": {"type": "string", "minLength": 1, "maxLength": 50},
               "amount": {"type": "integer", "minimum": 0},
               "punishDate": {"type": "string", "format": "date"},
               "phone": {"type": "string", "pattern": "^[0-9]{11}$"}}}
            """;

    public static void know(Organs told, ListedOrgans organs) {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        told.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市发展和改革委员会");
        told.tells(DISTRICT_ORGAN, DISTRICT, "城关区市场监督管理局");
        await().until(() ->
                organs.find(Api.ORGAN).isPresent()
                        && organs.find(Api.OTHER_ORGAN).isPresent()
                        && organs.find(DISTRICT_ORGAN).isPresent());
    }

    public static String code(int n) {
        return "3010010001-%06d".formatted(n);
    }

    /** Content of a resource of the organ; types 1, 2 and 3. */
    public static String resource(int n, String type) {
        return """
        {"classCode": "3010010001", "serial": "%06d", "name": "企业行政处罚信息%d", "organ": "%s",
         "summary": "市场监管部门对企业作出的处罚决定。", "format": "JSON",
         "fields": [{"name": "entName", "label": "企业名称", "type": "C", "length": 50},
                    {"name": "amount", "label": "罚款金额", "type": "N", "length": 12},
                    {"name": "punishDate", "label": "处罚日期", "type": "D"},
                    {"name": "phone", "label": "联系电话", "type": "C", "length": 11}],
         "sharing": {"type": "%s", "condition": "%s", "basis": "%s", "way": "接口"},
         "open": false, "openCondition": "", "cycle": "每日", "related": ["3010010001-999999"],
         "schema": %s}
        """
                .formatted(
                        n,
                        n,
                        Api.ORGAN,
                        type,
                        type.equals("2") ? "用于联合惩戒" : "",
                        type.equals("3") ? "《中华人民共和国保守国家秘密法》第十三条" : "",
                        SCHEMA);
    }

    public static String draft(String kind, String entry) {
        return """
        {"list": "monitoring-resources", "kind": "%s", "ground": "A9", "reason": "编制目录",
         "entries": [%s]}
        """
                .formatted(kind, entry);
    }

    public static String add(String resource) {
        return draft("ADD", "{\"content\": %s}".formatted(resource));
    }

    public static String amend(int n, String resource) {
        return draft("AMEND", "{\"code\": \"%s\", \"content\": %s}".formatted(code(n), resource));
    }

    public static String cancel(int n) {
        return draft("CANCEL", "{\"code\": \"%s\"}".formatted(code(n)));
    }

    public static String record(String id, String observedAt, String data) {
        return "{\"id\": \"%s\", \"observedAt\": \"%s\", \"data\": %s}"
                .formatted(id, observedAt, data);
    }

    public static String punished(String id, int amount) {
        var data =
                "{\"entName\": \"兰州黄河商贸有限公司\", \"amount\": %d, \"punishDate\": \"2026-02-03\", \"phone\": \"13900000000\"}"
                        .formatted(amount);
        return record(id, "2026-03-01T09:00:00+08:00", data);
    }

    public static String batch(String... records) {
        return "{\"records\": [%s]}".formatted(String.join(",", records));
    }

    public static String request(String until, String fields, String persons) {
        return request(PURPOSE, until, fields, persons);
    }

    public static String request(String purpose, String until, String fields, String persons) {
        return """
        {"purpose": "%s", "basis": "《优化营商环境条例》第三十条",
         "fields": [%s], "persons": [%s], "until": "%s"}
        """
                .formatted(purpose, fields, persons, until);
    }

    public HttpCaller as(String login, String organ, String region, Duty... duties) {
        return new HttpCaller(
                port, "/api/supervision/v1", TestTokens.of(login, organ, region, duties));
    }

    public HttpCaller provider(Duty duty) {
        return as("provider-" + duty, Api.ORGAN, Api.CITY, duty);
    }

    public HttpCaller other(Duty duty) {
        return as("other-" + duty, Api.OTHER_ORGAN, Api.CITY, duty);
    }

    /** An office of the city that is neither of the two organs. */
    public HttpCaller office(Duty duty) {
        return as("office-" + duty, "office", Api.CITY, duty);
    }

    /** The one who is named in what the other organ asks for. */
    public HttpCaller named() {
        return as("named", Api.OTHER_ORGAN, Api.CITY, Duty.HANDLER);
    }

    public Answer publish(String draft) {
        var now = provider(Duty.EDITOR).post("/change-requests", draft);
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        now = provider(Duty.EDITOR).post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now, Duty.valueOf(now.text("waitsFor")));
            assertThat(now.status()).as(now.body()).isEqualTo(200);
        }
        assertThat(now.text("state")).as(now.body()).isEqualTo("EFFECTIVE");
        return now;
    }

    public Answer decide(String path, Answer now, Duty duty) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        return provider(duty).post(path + "/decisions", now.etag(), decision);
    }

    public Answer collect(int n, String... records) {
        return provider(Duty.EDITOR).post("/catalogue/" + code(n) + "/records", batch(records));
    }

    public Answer read(HttpCaller reader, int n, String more) {
        return read(reader, n, PURPOSE, more);
    }

    public Answer read(HttpCaller reader, int n, String purpose, String more) {
        var query = "?purpose=" + URLEncoder.encode(purpose, UTF_8) + more;
        return reader.get("/catalogue/" + code(n) + "/records" + query);
    }

    public Answer ask(int n, String until, String fields) {
        return ask(n, PURPOSE, until, fields);
    }

    public Answer ask(int n, String purpose, String until, String fields) {
        return other(Duty.EDITOR)
                .post(
                        "/catalogue/" + code(n) + "/grants",
                        request(purpose, until, fields, "\"named\""));
    }

    public Answer sign(Answer asked) {
        return other(Duty.PUBLISHER).post(path(asked) + "/signature", asked.etag(), "");
    }

    public Answer decideGrant(Answer signed, boolean granted) {
        return provider(Duty.PUBLISHER)
                .post(
                        path(signed) + "/decision",
                        signed.etag(),
                        "{\"granted\": %s, \"reason\": \"按共享条件\"}".formatted(granted));
    }

    /** Asked for, signed and granted. */
    public Answer granted(int n, String until, String fields) {
        var granted = decideGrant(sign(ask(n, until, fields)), true);
        assertThat(granted.status()).as(granted.body()).isEqualTo(200);
        return granted;
    }

    public Answer revoke(Answer granted) {
        return provider(Duty.PUBLISHER)
                .post(path(granted) + "/revocation", "*", "{\"reason\": \"事由消失\"}");
    }

    public Answer uses(int n, String query) {
        return provider(Duty.SECRECY_REVIEWER)
                .get("/catalogue/" + code(n) + "/uses?limit=200" + query);
    }

    public static String path(Answer grant) {
        return "/grants/" + grant.text("id");
    }
}
