package cn.zwfw.local.demo;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A power from its draft to the public and the districts, its suspension and resumption; at each
 * stage somebody tries who may not.
 */
final class Demo {

    private static final String CITY = "620100";
    private static final Map<String, String> WRONG =
            Map.of(
                    "SECRECY_REVIEW", "reform-office.620100",
                    "SIGN_OFF", "publisher.620100.civil-affairs",
                    "REFORM_REVIEW", "reform-office.620102",
                    "LEGAL_REVIEW", "government.620100",
                    "GOVERNMENT_DECISION", "legal-office.620100",
                    "SECRECY_RECHECK", "secrecy-reviewer.620102",
                    "SIGN_OFF_AGAIN", "editor.620100",
                    "REFORM_DETERMINATION", "legal-office.620100",
                    "FINAL_REVIEW", "inspectorate.620100");

    private final Gateway gateway;
    private final String organ;
    private final String basicCode;

    private Demo(Gateway gateway, String organ) {
        this.gateway = gateway;
        this.organ = organ;
        // department 99: the sample data have none
        this.basicCode = "620199%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    static void main(String[] ignored) throws IOException, InterruptedException {
        var gateway = new Gateway(System.out);
        try {
            new Demo(gateway, gateway.organOf("editor." + CITY)).tell();
            gateway.tell("The story is at its end, and everything went as it must.");
        } catch (Surprise surprise) {
            gateway.tell("SURPRISE: " + surprise.getMessage());
            System.exit(1);
        }
    }

    private void tell() throws IOException, InterruptedException {
        var code = organ + "3" + basicCode;
        gateway.tell("审改办 registers the department; it names who answers for its content (A11)");
        var registered =
                gateway.put(
                                "reform-office." + CITY,
                                "/organs/" + organ,
                                null,
                                "{\"name\": \"兰州市市场监督管理局(示例)\"}")
                        .must(200);
        gateway.put(
                        "publisher." + CITY,
                        "/organs/" + organ + "/officers",
                        registered.etag(),
                        """
                        {"office": "行政审批处", "leader": "张示例", "telephone": "0931-0000000",
                         "editors": ["李示例"]}
                        """)
                .must(200);

        gateway.tell("A power is drafted, on the ground of a law (B9(1))");
        var added = walk(draft("ADD", "B9(1)", "{\"content\": " + item("示例经营许可") + "}"), true);
        if (!added.text("state").equals("EFFECTIVE")) {
            throw new Surprise("not effective: " + added.body());
        }

        gateway.tell("The public reads it, its chart and its history");
        gateway.get(null, "/public/items/" + code).must(200);
        gateway.get(null, "/public/items?q=经营&organ=" + organ).must(200);
        gateway.get(null, "/public/items/" + code + "/flow-chart.svg").must(200);
        gateway.get(null, "/public/items/" + code + "/revisions").must(200);

        gateway.tell("A district takes it from the feed, and may not draft");
        var district = "district-system.620102";
        var position = added(gateway.get(null, "/public/items/" + code)) - 1;
        gateway.get(district, "/exchange/changes?after=" + position).must(200);
        gateway.get(district, "/exchange/digests?region=" + CITY).must(200);
        gateway.create(district, "/change-requests", "{}").must(403);

        gateway.tell("It is suspended (B12) and stays public; then resumed within two days (B13)");
        walk(draft("SUSPEND", "B12(4)", "{\"code\": \"" + code + "\"}"), false);
        standing(code, "暂停");
        var resumed = walk(draft("RESUME", "B13", "{\"code\": \"" + code + "\"}"), false);
        if (resumed.text("dueAt").isEmpty()) {
            throw new Surprise("the deadline of B13 is not shown");
        }
        standing(code, "在用");
    }

    private static long added(Answer published) {
        return published.must(200).json().path("position").asLong();
    }

    private void standing(String code, String label) throws IOException, InterruptedException {
        var now = gateway.get(null, "/public/items/" + code).must(200).text("statusLabel");
        if (!now.equals(label)) {
            throw new Surprise("expected " + label + " but it is " + now);
        }
    }

    private Answer draft(String kind, String ground, String entry)
            throws IOException, InterruptedException {
        return gateway.create("editor." + CITY, "/change-requests", request(kind, ground, entry))
                .must(201);
    }

    private static String request(String kind, String ground, String entry) {
        return "{\"kind\": \"%s\", \"ground\": \"%s\", \"reason\": \"示例\", \"entries\": [%s]}"
                .formatted(kind, ground, entry);
    }

    /** Every stage in turn, each first tried by somebody whose stage it is not. */
    private Answer walk(Answer drafted, boolean amend) throws IOException, InterruptedException {
        var path = "/change-requests/" + drafted.text("id");
        var now = submit(path, drafted);
        while (now.text("state").equals("IN_REVIEW")) {
            var stage = now.text("stage");
            if (stage.equals("AMENDMENT")) {
                now = amend ? amended(path, now) : now;
                now = submit(path, now);
                continue;
            }
            var decisions = path + "/decisions";
            var refused = gateway.post(wrongAt(stage), decisions, now.etag(), decision(stage));
            if (refused.status() != 403 && refused.status() != 404) {
                throw new Surprise("the wrong person was not refused: " + refused.body());
            }
            var officer = now.text("waitsFor").toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            now =
                    gateway.post(officer + "." + CITY, decisions, now.etag(), decision(stage))
                            .must(200);
        }
        return now;
    }

    private Answer submit(String path, Answer now) throws IOException, InterruptedException {
        return gateway.post("editor." + CITY, path + "/submit", now.etag(), "").must(200);
    }

    private Answer amended(String path, Answer now) throws IOException, InterruptedException {
        var entry = "{\"content\": " + item("示例经营许可(按审定结果修改)") + "}";
        return gateway.put("editor." + CITY, path, now.etag(), request("ADD", "B9(1)", entry))
                .must(200);
    }

    private static String wrongAt(String stage) {
        return WRONG.getOrDefault(stage, "applicant.1");
    }

    private static String decision(String stage) {
        var meeting =
                stage.equals("GOVERNMENT_DECISION")
                        ? ", \"meeting\": {\"name\": \"市政府常务会议(示例)\", \"date\": \"2026-01-05\","
                                + " \"number\": \"会议纪要〔2026〕1号\"}"
                        : "";
        return "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"%s}"
                .formatted(stage, meeting);
    }

    private String item(String name) {
        return """
        {"name": "%s", "type": "01", "organ": "%s", "level": 3, "basicCode": "%s",
         "office": "行政审批处", "audience": ["1", "2"],
         "bases": [{"law": "中华人民共和国行政许可法", "documentNumber": "主席令第7号",
                    "article": "第十二条", "text": "下列事项可以设定行政许可……"}],
         "responsibilities": [{"stage": "受理", "duty": "公示应当提交的材料,一次性告知补正材料。",
                    "responsible": "行政审批处", "basis": "行政许可法第三十条、第三十二条",
                    "accountability": "对符合法定条件的申请不予受理的"}],
         "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"},
         "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"}, "fees": [],
         "flow": {"nodes": [
            {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处", "duty": "HANDLER",
             "days": 1, "result": "受理通知书", "external": true},
            {"kind": "parallel", "id": "both", "branches": [
              {"nodes": [{"kind": "step", "id": "papers", "name": "材料审查", "office": "行政审批处",
                "duty": "HANDLER", "days": 4, "result": "审查意见", "external": false}]},
              {"nodes": [{"kind": "step", "id": "visit", "name": "现场核查", "office": "监管处",
                "duty": "HANDLER", "days": 5, "result": "核查记录", "external": true}]}]},
            {"kind": "step", "id": "decide", "name": "决定", "office": "分管领导", "duty": "HANDLER",
             "days": 3, "result": "许可决定", "external": true}]},
         "supervision": "市政务服务中心监督窗口",
         "information": {"address": "兰州市城关区示例路1号", "hours": "工作日 9:00-17:00",
            "telephone": "0931-0000001", "supervisionTelephone": "0931-0000002",
            "guide": "到窗口或在网上申请。", "questions": [], "forms": []}, "legacyCode": ""}
        """
                .formatted(name, organ, basicCode);
    }
}
