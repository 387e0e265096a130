package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.UUID;

/** What a case goes through, in the fewest requests: eight, of which five write. */
final class Lives {

    private static final String API = "/api/approval/v1";
    private static final String CASE = API + "/cases/#{number}";
    private static final String APPLICATION =
            """
            {"items": ["#{code}"], "content": "申请在示例路1号从事示例经营。",
             "applicant": {"kind": "PERSON", "name": "张三", "identityType": "RESIDENT_ID",
               "identityNumber": "11010519491231002X", "telephone": "13900000001",
               "address": "兰州市城关区示例路1号", "agent": ""}}
            """;

    private Lives() {}

    /** A draft that is handed in. */
    static ChainBuilder handedIn() {
        return exec(drafted(), submitted());
    }

    static HttpRequestActionBuilder drafted() {
        return http("draft")
                .post(API + "/applications")
                .header("Authorization", "#{applicant}")
                .header("Idempotency-Key", _ -> UUID.randomUUID().toString())
                .body(StringBody(APPLICATION))
                .check(status().is(201), jsonPath("$.id").saveAs("id"));
    }

    static HttpRequestActionBuilder submitted() {
        return http("submit")
                .post(API + "/applications/#{id}/submission")
                .header("Authorization", "#{applicant}")
                .header("Idempotency-Key", _ -> UUID.randomUUID().toString())
                .check(status().is(201));
    }

    /** From the draft to the decision that the applicant reads. */
    static ChainBuilder whole() {
        return exec(
                drafted(),
                submitted(),
                http("application")
                        .get(API + "/applications/#{id}")
                        .header("Authorization", "#{applicant}")
                        .check(status().is(200), jsonPath("$.cases[0]").saveAs("number")),
                http("case")
                        .get(CASE)
                        .header("Authorization", "#{handler}")
                        .check(status().is(200), header("ETag").saveAs("etag")),
                act("accept", "#{handler}", "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}"),
                act(
                        "step",
                        "#{handler}",
                        """
                        {"act": "COMPLETE_STEP", "step": "decide", "round": 1, "opinion": "符合条件。",
                         "officers": ["王五", "赵六"]}
                        """),
                act("grant", "#{head}", "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}"),
                http("read")
                        .get(CASE)
                        .header("Authorization", "#{applicant}")
                        .check(status().is(200), jsonPath("$.state").is("GRANTED")));
    }

    private static HttpRequestActionBuilder act(String name, String officer, String act) {
        return http(name)
                .post(CASE + "/acts")
                .header("Authorization", officer)
                .header("If-Match", "#{etag}")
                .body(StringBody(act))
                .check(status().is(200), header("ETag").saveAs("etag"));
    }
}
