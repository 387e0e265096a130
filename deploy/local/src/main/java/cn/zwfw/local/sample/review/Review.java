package cn.zwfw.local.sample.review;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Door;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Takes a department's changes from stage to stage. */
public final class Review {

    /** A change of powers moves along these. */
    public static final List<String> WAY =
            List.of(
                    "DRAFT",
                    "SECRECY_REVIEW",
                    "SIGN_OFF",
                    "REFORM_REVIEW",
                    "REFORM_DETERMINATION",
                    "LEGAL_REVIEW",
                    "GOVERNMENT_DECISION",
                    "AMENDMENT",
                    "FINAL_REVIEW");

    private static final Set<String> UNDER_WAY = Set.of("DRAFT", "IN_REVIEW");

    private static final Set<String> OF_DEPARTMENT = Set.of("SECRECY_REVIEWER", "PUBLISHER");

    private final Door door;
    private final JsonMapper json;
    private final Department department;

    public Review(Door door, JsonMapper json, Department department) {
        this.door = door;
        this.json = json;
        this.department = department;
    }

    /**
     * Drafts a request, unless this very one was drafted before, and takes it to where it stops.
     *
     * @param stop the stage where it is left; empty when it goes to its end
     */
    public void bring(Object change, String stop) throws IOException, InterruptedException {
        var editor = department.officer("editor");
        var body = json.writeValueAsString(change);
        var key = "sample-" + digest(body);
        var drafted = door.call(editor, "POST", "/change-requests", null, key, body).must(201);
        var path = "/change-requests/" + drafted.text("id");
        // the first answer is repeated for ever: where it stands now is another question
        var now = door.call(editor, "GET", path, null, null, null).must(200);
        while (!isThere(now, stop)) {
            now = step(path, now).must(200);
        }
    }

    private static boolean isThere(Answer now, String stop) {
        var state = now.text("state");
        if (!UNDER_WAY.contains(state)) {
            return true;
        }
        var at = state.equals("IN_REVIEW") ? now.text("stage") : state;
        return !stop.isEmpty() && WAY.indexOf(at) >= WAY.indexOf(stop);
    }

    /** The next step, by the officer or the office that the request waits for. */
    private Answer step(String path, Answer now) throws IOException, InterruptedException {
        var stage = now.text("stage");
        if (stage.isEmpty() || stage.equals("AMENDMENT")) {
            var editor = department.officer("editor");
            return door.call(editor, "POST", path + "/submit", now.etag(), null, "");
        }
        var user = decider(now.text("waitsFor"));
        var decision = json.writeValueAsString(approval(stage));
        return door.call(user, "POST", path + "/decisions", now.etag(), null, decision);
    }

    private String decider(String duty) {
        var login = duty.toLowerCase(Locale.ROOT).replace('_', '-');
        return OF_DEPARTMENT.contains(duty)
                ? department.officer(login)
                : department.reviewer(login);
    }

    private Map<String, Object> approval(String stage) {
        var approval = new LinkedHashMap<String, Object>();
        approval.put("stage", stage);
        approval.put("verdict", "APPROVE");
        approval.put("opinion", "同意(示例)");
        if (stage.equals("GOVERNMENT_DECISION")) {
            var meeting =
                    Map.of(
                            "name", department.meeting(),
                            "date", "2026-01-05",
                            "number", "会议纪要〔2026〕1号(示例)");
            approval.put("meeting", meeting);
        }
        return approval;
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
