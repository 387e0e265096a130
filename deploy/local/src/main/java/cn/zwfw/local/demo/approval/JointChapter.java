package cn.zwfw.local.demo.approval;

import cn.zwfw.local.client.Operator;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Register;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Three departments, one of them of a district, handle one application at once (并联审批). */
public final class JointChapter {

    private static final Officers SIGNS = new Officers(Walk.CITY, "urban-management");
    private static final Officers FIRE = new Officers("620102", "emergency");
    private static final int APPROVAL = 9103;

    private final Gateway gateway;
    private final Gateway approval;
    private final CaseWork work;
    private final Power food;

    public JointChapter(Gateway gateway, Gateway approval, Power food) {
        this.gateway = gateway;
        this.approval = approval;
        this.work = new CaseWork(approval);
        this.food = food;
    }

    /** Returns the number of the case that was late. */
    public String tell() throws IOException, InterruptedException {
        gateway.tell("Two more departments publish theirs, one of them in a district");
        var signs =
                published(
                        SIGNS,
                        Power.ofCity(gateway.organOf(SIGNS.editor())),
                        "兰州市城市管理委员会",
                        "示例招牌设置许可");
        var district = gateway.organOf(FIRE.editor());
        var fire =
                published(
                        FIRE,
                        Power.ofCity(district).ofDistrict(district),
                        "兰州市城关区应急管理局",
                        "示例消防安全检查");

        approval.tell("The lead department makes one matter of the three (一件事, 行政许可法 26)");
        new Walk(approval, "themes")
                .change("ADD", "A14", "{\"content\": " + content(signs, fire) + "}");
        approval.get(null, "/public/themes/" + theme()).must(200);

        approval.tell("One application, one set of papers, a case for each department");
        var application = handedIn(food, signs, fire);
        var joint = "/joint-cases/" + application.substring("/applications/".length());
        accept(Officers.OF_CITY, caseOf(application, food));
        accept(SIGNS, caseOf(application, signs));
        accept(FIRE, caseOf(application, fire));
        mustBe(joint, "IN_PROGRESS");
        approval.get(Application.APPLICANT, joint + "/clock").must(200);

        approval.tell("One part is sent back to an earlier step; the others go on");
        var sentBack = caseOf(application, food);
        work.step(Officers.OF_CITY.handler(), sentBack, "papers", 1);
        work.step(Officers.OF_CITY.handler(), sentBack, "visit", 1);
        work.act(
                Officers.OF_CITY.handler(),
                sentBack,
                """
                {"act": "SEND_BACK", "step": "decide", "round": 1, "to": "papers",
                 "opinion": "说明与图纸不符。"}
                """);
        decide(SIGNS, caseOf(application, signs), 1);

        approval.tell("The government's head gives all of it more time (行政许可法 42)");
        var now = approval.get("government." + Walk.CITY, joint).must(200);
        approval.post(
                        "government." + Walk.CITY,
                        joint + "/extension",
                        now.etag(),
                        "{\"workdays\": 15, \"reason\": \"涉及多个部门,需要联合核查。\"}")
                .must(200);
        work.step(Officers.OF_CITY.handler(), sentBack, "papers", 2);
        decideOnly(Officers.OF_CITY, sentBack, 2);

        approval.tell("Twenty days later the third is late, and shown to be; the whole is not");
        var operator = new Operator("approval-service", APPROVAL);
        operator.moveTo(LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).plusDays(20));
        try {
            onlyThisIsLate(joint, caseOf(application, fire));
            decide(FIRE, caseOf(application, fire), 1);
            mustBe(joint, "ALL_GRANTED");
            return caseOf(application, fire);
        } finally {
            operator.restore();
        }
    }

    private Power published(Officers officers, Power power, String organ, String name)
            throws IOException, InterruptedException {
        new Register(gateway).enter(officers, power.organ(), organ);
        new Walk(gateway, "power-items", officers).change("ADD", "B9(1)", power.entry(name));
        approval.untilFound(null, "/public/items/" + power.code());
        return power;
    }

    private String handedIn(Power... powers) throws IOException, InterruptedException {
        var drafted =
                approval.create(
                                Application.APPLICANT,
                                "/applications",
                                Application.under(theme(), powers))
                        .must(201);
        var application = "/applications/" + drafted.text("id");
        work.handIn(application, "统一申请书");
        approval.create(Application.APPLICANT, application + "/submission", "").must(201);
        return application;
    }

    private String caseOf(String application, Power power)
            throws IOException, InterruptedException {
        var cases = approval.get(Application.APPLICANT, application).must(200).json().path("cases");
        return cases.valueStream()
                .map(JsonNode::asString)
                .filter(number -> number.startsWith(power.code()))
                .findAny()
                .orElseThrow(() -> new Surprise("no case of " + power.code() + ": " + cases));
    }

    private void mustBe(String joint, String outcome) throws IOException, InterruptedException {
        var seen = approval.get(Application.APPLICANT, joint).must(200);
        if (!seen.text("outcome").equals(outcome)) {
            throw new Surprise("not " + outcome + ": " + seen.body());
        }
    }

    private void onlyThisIsLate(String joint, String number)
            throws IOException, InterruptedException {
        var seen = approval.get(Application.APPLICANT, joint).must(200);
        var late =
                seen.json()
                        .path("parts")
                        .valueStream()
                        .filter(part -> part.path("late").asBoolean())
                        .map(part -> part.path("number").asString())
                        .toList();
        if (!late.equals(List.of(number)) || seen.json().path("late").asBoolean()) {
            throw new Surprise("only " + number + " is late: " + seen.body());
        }
    }

    /** A code that no other run has. */
    private String theme() {
        return "YJS" + food.basicCode();
    }

    private String content(Power signs, Power fire) {
        return """
        {"code": "%s", "name": "开示例餐馆一件事", "organ": "%s", "workdays": 30,
         "procedure": "一次申请,各部门同时办理。",
         "parts": [{"itemCode": "%s", "required": true}, {"itemCode": "%s", "required": true},
                   {"itemCode": "%s", "required": false}],
         "shared": [{"name": "统一申请书", "standsFor": ["申请书"]}]}
        """
                .formatted(theme(), food.organ(), food.code(), signs.code(), fire.code());
    }

    private void accept(Officers officers, String number) throws IOException, InterruptedException {
        work.act(officers.handler(), number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全。\"}");
    }

    private void decide(Officers officers, String number, int round)
            throws IOException, InterruptedException {
        work.step(officers.handler(), number, "papers", round);
        work.step(officers.handler(), number, "visit", round);
        decideOnly(officers, number, round);
    }

    private void decideOnly(Officers officers, String number, int round)
            throws IOException, InterruptedException {
        work.step(officers.handler(), number, "decide", round);
        work.act(officers.head(), number, "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}");
    }
}
