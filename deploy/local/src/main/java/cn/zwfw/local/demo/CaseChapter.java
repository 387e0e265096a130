package cn.zwfw.local.demo;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A citizen applies for the power, supplements once, and gets what he wants. */
final class CaseChapter {

    private static final String HANDLER = "handler." + Walk.CITY;
    private static final String HEAD = "publisher." + Walk.CITY;
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Gateway gateway;
    private final Power power;

    CaseChapter(Gateway gateway, Power power) {
        this.gateway = gateway;
        this.power = power;
    }

    void tell() throws IOException, InterruptedException {
        gateway.tell("A citizen applies, with two materials (行政许可法 29)");
        var drafted =
                gateway.create(Application.APPLICANT, "/applications", Application.of(power))
                        .must(201);
        var application = "/applications/" + drafted.text("id");
        handIn(application, "申请书");
        handIn(application, "营业执照");
        gateway.create(Application.APPLICANT, application + "/submission", "").must(201);
        var handedIn = gateway.get(Application.APPLICANT, application).must(200);
        var number = handedIn.json().at("/cases/0").asString();

        gateway.tell("All that is missing is told at once, and once (行政许可法 32)");
        act(HANDLER, number, "{\"act\": \"TAKE_UP\"}");
        act(HANDLER, number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺少场所证明\"]}");
        handIn(application, "场所证明");
        var now = gateway.get(Application.APPLICANT, "/cases/" + number).must(200);
        gateway.create(
                        Application.APPLICANT,
                        "/cases/" + number + "/supplement",
                        now.etag(),
                        "{\"text\": \"已补充场所证明。\"}")
                .must(204);
        act(HANDLER, number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}");

        gateway.tell("The published flow runs; a test of samples stops the clock (行政许可法 45)");
        step(HANDLER, number, "papers");
        act(
                HANDLER,
                number,
                """
                {"act": "STOP_CLOCK", "procedure": "TESTING", "expectedDays": 10,
                 "reason": "样品须送检。"}
                """);
        act(HANDLER, number, "{\"act\": \"RESUME_CLOCK\", \"result\": \"检测合格。\"}");
        step(HANDLER, number, "visit");
        step(HANDLER, number, "decide");
        act(HEAD, number, "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}");
        act(
                HANDLER,
                number,
                """
                {"act": "CLOSE", "certificate": "示例经营许可证", "certificateNumber": "示许0001"}
                """);
        act(HANDLER, number, "{\"act\": \"DELIVER\", \"way\": \"IN_PERSON\", \"receipt\": \"本人\"}");

        gateway.tell("The clock is explained day by day, and every notice is there to print");
        gateway.get(HANDLER, "/cases/" + number + "/clock").must(200);
        var notices = gateway.get(Application.APPLICANT, "/cases/" + number + "/notices").must(200);
        for (var notice : notices.json()) {
            var path = "/cases/" + number + "/notices/" + notice.path("seq").asInt();
            if (!gateway.get(Application.APPLICANT, path).must(200).body().startsWith("%PDF")) {
                throw new Surprise("no PDF at " + path);
            }
        }

        gateway.tell("Whoever has the number and the code follows the case without signing in");
        var code = handedIn.text("followCode");
        var followed = gateway.get(null, "/public/cases/" + number + "?code=" + code).must(200);
        if (!followed.text("stateLabel").equals("已送达") || followed.body().contains("张三")) {
            throw new Surprise("not what an applicant follows: " + followed.body());
        }
        gateway.get("applicant.2", "/cases/" + number).must(404);

        gateway.tell("It is archived as one sealed package, and verified (A18)");
        gateway.create(HANDLER, "/cases/" + number + "/archiving", "").must(200);
        var verified = gateway.get(HANDLER, "/archive/" + number + "/verification").must(200);
        if (!verified.json().path("sound").asBoolean()) {
            throw new Surprise("the package is not sound: " + verified.body());
        }
    }

    private void handIn(String application, String name) throws IOException, InterruptedException {
        var query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&fileName=a.pdf";
        var path = application + "/materials/" + UUID.randomUUID() + query;
        gateway.upload(Application.APPLICANT, path, PDF).must(200);
    }

    private void step(String user, String number, String step)
            throws IOException, InterruptedException {
        act(
                user,
                number,
                """
                {"act": "COMPLETE_STEP", "step": "%s", "round": 1, "opinion": "符合条件。",
                 "officers": ["王五", "赵六"]}
                """
                        .formatted(step));
    }

    private Answer act(String user, String number, String act)
            throws IOException, InterruptedException {
        var path = "/cases/" + number;
        var now = gateway.get(user, path).must(200);
        return gateway.post(user, path + "/acts", now.etag(), act).must(200);
    }
}
