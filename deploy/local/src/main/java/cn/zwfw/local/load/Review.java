package cn.zwfw.local.load;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.demo.acting.Officers;

/** A change of a list, from its draft through every office to its effect. */
record Review(Client client, Ledger ledger, String service, String list, Officers officers) {

    Answer add(String ground, String content, String particulars)
            throws Unserved, InterruptedException {
        var body =
                """
                {"list": "%s", "kind": "ADD", "ground": "%s", "reason": "示例", "particulars": %s,
                 "entries": [{"content": %s}]}
                """
                        .formatted(list, ground, particulars, content);
        var now = client.send(Call.create(officers.editor(), requests(), body));
        var id = now.text("id");
        now = kept(id, change(id, "/submit", officers.editor(), kept(id, now), ""));
        while (now.text("state").equals("IN_REVIEW")) {
            var stage = now.text("stage");
            now =
                    stage.equals("AMENDMENT")
                            ? change(id, "/submit", officers.editor(), now, "")
                            : change(
                                    id,
                                    "/decisions",
                                    officers.of(now.text("waitsFor")),
                                    now,
                                    decision(stage));
            kept(id, now);
        }
        return now;
    }

    private Answer change(String id, String act, String officer, Answer now, String body)
            throws Unserved, InterruptedException {
        var path = requests() + "/" + id;
        return client.send(Call.change(officer, path + act, path, now.etag(), body));
    }

    private Answer kept(String id, Answer answer) {
        ledger.acknowledged(service, "change-request", id, answer);
        return answer;
    }

    private String requests() {
        return "/api/" + service + "/v1/change-requests";
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
