package cn.zwfw.local.demo.approval;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;

/** A citizen applies for the power, supplements once, and gets what he wants. */
public final class CaseChapter {

    private final Gateway gateway;
    private final CaseWork work;
    private final Power power;
    private final String handler;
    private final String head;

    public CaseChapter(Gateway gateway, Power power) {
        this(gateway, power, Officers.OF_CITY);
    }

    public CaseChapter(Gateway gateway, Power power, Officers officers) {
        this.gateway = gateway;
        this.work = new CaseWork(gateway);
        this.power = power;
        this.handler = officers.handler();
        this.head = officers.head();
    }

    /** Answers the number of the case. */
    public String tell() throws IOException, InterruptedException {
        gateway.tell("A citizen applies, with two materials (行政许可法 29)");
        var drafted =
                gateway.create(Application.APPLICANT, "/applications", Application.of(power))
                        .must(201);
        var application = "/applications/" + drafted.text("id");
        work.handIn(application, "申请书");
        work.handIn(application, "营业执照");
        gateway.create(Application.APPLICANT, application + "/submission", "").must(201);
        var handedIn = gateway.get(Application.APPLICANT, application).must(200);
        var number = handedIn.json().at("/cases/0").asString();

        gateway.tell("All that is missing is told at once, and once (行政许可法 32)");
        work.act(handler, number, "{\"act\": \"TAKE_UP\"}");
        work.act(handler, number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺少场所证明\"]}");
        work.handIn(application, "场所证明");
        var now = gateway.get(Application.APPLICANT, "/cases/" + number).must(200);
        gateway.create(
                        Application.APPLICANT,
                        "/cases/" + number + "/supplement",
                        now.etag(),
                        "{\"text\": \"已补充场所证明。\"}")
                .must(204);
        work.act(handler, number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}");

        gateway.tell("The published flow runs; a test of samples stops the clock (行政许可法 45)");
        work.step(handler, number, "papers", 1);
        work.act(
                handler,
                number,
                """
                {"act": "STOP_CLOCK", "procedure": "TESTING", "expectedDays": 10,
                 "reason": "样品须送检。"}
                """);
        work.act(handler, number, "{\"act\": \"RESUME_CLOCK\", \"result\": \"检测合格。\"}");
        work.step(handler, number, "visit", 1);
        work.step(handler, number, "decide", 1);
        work.act(head, number, "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}");
        work.act(
                handler,
                number,
                """
                {"act": "CLOSE", "certificate": "示例经营许可证", "certificateNumber": "示许0001"}
                """);
        work.act(
                handler,
                number,
                "{\"act\": \"DELIVER\", \"way\": \"IN_PERSON\", \"receipt\": \"本人\"}");

        gateway.tell("The clock is explained day by day, and every notice is there to print");
        gateway.get(handler, "/cases/" + number + "/clock").must(200);
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

        gateway.tell("Whoever was served says how it was; nobody rates twice (A2)");
        var rating =
                """
                {"level": 1, "label": "非常满意", "reasons": ["SPEED"], "text": "办理及时。",
                 "channel": "PC", "named": false}
                """;
        gateway.create(Application.APPLICANT, "/cases/" + number + "/rating", rating).must(201);
        gateway.create(Application.APPLICANT, "/cases/" + number + "/rating", rating).must(409);

        gateway.tell("It is archived as one sealed package, and verified (A18)");
        gateway.create(handler, "/cases/" + number + "/archiving", "").must(200);
        var verified = gateway.get(handler, "/archive/" + number + "/verification").must(200);
        if (!verified.json().path("sound").asBoolean()) {
            throw new Surprise("the package is not sound: " + verified.body());
        }
        return number;
    }
}
