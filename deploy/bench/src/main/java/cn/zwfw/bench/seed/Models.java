package cn.zwfw.bench.seed;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Register;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Powers and cases that go the whole way through the gateway, once: the seed multiplies what the
 * services made of them, and the loads use the powers.
 */
final class Models {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DEPARTMENTS =
            List.of(
                    "market-regulation",
                    "civil-affairs",
                    "education",
                    "human-resources",
                    "natural-resources",
                    "housing",
                    "transport",
                    "agriculture",
                    "commerce",
                    "health");
    private static final String FLOW =
            """
            {"nodes": [
              {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处", "duty": "HANDLER",
               "days": 1, "result": "受理通知书", "external": true},
              {"kind": "step", "id": "decide", "name": "审查决定", "office": "行政审批处", "duty": "HANDLER",
               "days": 5, "result": "许可决定", "external": true}]}
            """;
    private static final String ACCEPT = "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}";

    private final Gateway lists = new Gateway(quiet(), "power-list");
    private final Gateway approval = new Gateway(quiet(), "approval");

    private static PrintStream quiet() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Those of a platform: made before its first rows, read again before further ones. */
    static Made in(Path run) throws IOException, InterruptedException {
        var powers = run.resolve("prepared.json");
        var cases = run.resolve("models.json");
        if (!Files.exists(cases)) {
            var models = new Models();
            var published = models.powers();
            Files.writeString(powers, JSON.writeValueAsString(published));
            Files.writeString(cases, JSON.writeValueAsString(models.cases(published.getFirst())));
        }
        return new Made(
                List.of(JSON.readValue(powers.toFile(), Published[].class)),
                JSON.readValue(cases.toFile(), Cases.class));
    }

    /** Publishes a power of each of ten departments of the city. */
    private List<Published> powers() throws IOException, InterruptedException {
        var all = new ArrayList<Published>();
        for (var department : DEPARTMENTS) {
            var officers = new Officers(Walk.CITY, department);
            var organ = lists.organOf(officers.editor());
            var power = Power.ofCity(organ);
            new Register(lists).enter(officers, organ, "兰州市示例部门");
            new Walk(lists, "power-items", officers)
                    .change("ADD", "B9(1)", "{\"content\": " + content(power) + "}");
            approval.untilFound(null, "/public/items/" + power.code());
            all.add(new Published(power.code(), organ, officers.handler(), officers.head()));
        }
        return List.copyOf(all);
    }

    private static String content(Power power) {
        var content = (ObjectNode) JSON.readTree(power.content("示例经营许可"));
        content.set("flow", JSON.readTree(FLOW));
        return JSON.writeValueAsString(content);
    }

    /** Cases of the power: one that is over, one that is accepted, one that is handed in. */
    private Cases cases(Published power) throws IOException, InterruptedException {
        var over = handedIn(power);
        var now = act(power.handler(), over, etag(power, over), ACCEPT);
        now =
                act(
                        power.handler(),
                        over,
                        now,
                        """
                        {"act": "COMPLETE_STEP", "step": "decide", "round": 1, "opinion": "符合条件。",
                         "officers": ["王五", "赵六"]}
                        """);
        now = act(power.head(), over, now, "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}");
        act(
                power.handler(),
                over,
                now,
                """
                {"act": "CLOSE", "certificate": "示例经营许可证", "certificateNumber": "示许0001"}
                """);
        var accepted = handedIn(power);
        act(power.handler(), accepted, etag(power, accepted), ACCEPT);
        return new Cases(over, accepted, handedIn(power));
    }

    private String handedIn(Published power) throws IOException, InterruptedException {
        var drafted = approval.create("applicant.1", "/applications", application(power));
        var path = "/applications/" + drafted.must(201).text("id");
        approval.create("applicant.1", path + "/submission", "").must(201);
        Answer read = approval.get("applicant.1", path).must(200);
        return read.json().at("/cases/0").asString("");
    }

    private String etag(Published power, String number) throws IOException, InterruptedException {
        return approval.get(power.handler(), "/cases/" + number).must(200).etag();
    }

    private String act(String officer, String number, String etag, String act)
            throws IOException, InterruptedException {
        return approval.post(officer, "/cases/" + number + "/acts", etag, act).must(200).etag();
    }

    private static String application(Published power) {
        return """
        {"items": ["%s"], "content": "申请在示例路1号从事示例经营。",
         "applicant": {"kind": "PERSON", "name": "张三", "identityType": "RESIDENT_ID",
           "identityNumber": "11010519491231002X", "telephone": "13900000001",
           "address": "兰州市城关区示例路1号", "agent": ""}}
        """
                .formatted(power.code());
    }

    /** Powers, which the loads use, and cases of the first. */
    record Made(List<Published> powers, Cases cases) {}

    /** A power that can be applied for, and who handles and decides. */
    record Published(String code, String organ, String handler, String head) {}

    /** Numbers of cases. */
    record Cases(String over, String accepted, String submitted) {}
}
