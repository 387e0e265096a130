package cn.zwfw.local.demo.acting;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way through its stages; at each somebody tries first who may not. */
public final class Walk {

    public static final String CITY = "620100";

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
    private final String list;
    private final Officers officers;

    public Walk(Gateway gateway, String list) {
        this(gateway, list, Officers.OF_CITY);
    }

    public Walk(Gateway gateway, String list, Officers officers) {
        this.gateway = gateway;
        this.list = list;
        this.officers = officers;
    }

    /** Drafts a change of one entry and walks it to its effect. */
    public Answer change(String kind, String ground, String entry)
            throws IOException, InterruptedException {
        return change(kind, ground, entry, "{}");
    }

    public Answer change(String kind, String ground, String entry, String particulars)
            throws IOException, InterruptedException {
        var request = request(kind, ground, entry, particulars);
        return effective(
                toTheEnd(gateway.create(officers.editor(), "/change-requests", request).must(201)));
    }

    /** The same, with an amendment to the decision on the way (B11). */
    public Answer amended(String kind, String ground, String entry, String after)
            throws IOException, InterruptedException {
        var drafted =
                gateway.create(
                                officers.editor(),
                                "/change-requests",
                                request(kind, ground, entry, "{}"))
                        .must(201);
        return effective(walk(drafted, request(kind, ground, after, "{}")));
    }

    /** What was drafted elsewhere, with this content. */
    public Answer redrafted(String id, String kind, String ground, String entry)
            throws IOException, InterruptedException {
        var path = "/change-requests/" + id;
        var drafted = gateway.get(officers.editor(), path).must(200);
        var request = request(kind, ground, entry, "{}");
        return effective(
                toTheEnd(gateway.put(officers.editor(), path, drafted.etag(), request).must(200)));
    }

    private Answer toTheEnd(Answer drafted) throws IOException, InterruptedException {
        return walk(drafted, null);
    }

    private Answer walk(Answer drafted, @Nullable String amendment)
            throws IOException, InterruptedException {
        var path = "/change-requests/" + drafted.text("id");
        var now = submit(path, drafted);
        while (now.text("state").equals("IN_REVIEW")) {
            if (now.text("stage").equals("AMENDMENT")) {
                now =
                        amendment == null
                                ? now
                                : gateway.put(officers.editor(), path, now.etag(), amendment)
                                        .must(200);
                now = submit(path, now);
            } else {
                now = decided(path + "/decisions", now);
            }
        }
        return now;
    }

    private Answer decided(String decisions, Answer now) throws IOException, InterruptedException {
        var stage = now.text("stage");
        var wrong =
                officers.equals(Officers.OF_CITY)
                        ? WRONG.getOrDefault(stage, "applicant.1")
                        : "applicant.1";
        var refused = gateway.post(wrong, decisions, now.etag(), decision(stage));
        if (refused.status() != 403 && refused.status() != 404) {
            throw new Surprise("the wrong person was not refused: " + refused.body());
        }
        var officer = officers.of(now.text("waitsFor"));
        return gateway.post(officer, decisions, now.etag(), decision(stage)).must(200);
    }

    private Answer submit(String path, Answer now) throws IOException, InterruptedException {
        return gateway.post(officers.editor(), path + "/submit", now.etag(), "").must(200);
    }

    private static Answer effective(Answer ended) {
        if (!ended.text("state").equals("EFFECTIVE")) {
            throw new Surprise("not effective: " + ended.body());
        }
        return ended;
    }

    private String request(String kind, String ground, String entry, String particulars) {
        return """
        {"list": "%s", "kind": "%s", "ground": "%s", "reason": "示例", "particulars": %s,
         "entries": [%s]}
        """
                .formatted(list, kind, ground, particulars, entry);
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
}
