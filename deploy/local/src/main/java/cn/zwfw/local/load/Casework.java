package cn.zwfw.local.load;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;

/** A citizen applies for a power and gets what he wants. */
record Casework(Client client, Ledger ledger, Power power) implements Errand {

    private static final String API = "/api/approval/v1";
    private static final String APPLICANT = "applicant.1";
    private static final String HANDLER = Officers.OF_CITY.handler();

    @Override
    public void run() throws Unserved, InterruptedException {
        var number = handedIn();
        act(HANDLER, number, "{\"act\": \"TAKE_UP\"}");
        act(HANDLER, number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}");
        for (var step : new String[] {"papers", "visit", "decide"}) {
            act(HANDLER, number, done(step));
        }
        act(Officers.OF_CITY.head(), number, "{\"act\": \"GRANT\", \"opinion\": \"符合法定条件。\"}");
        act(
                HANDLER,
                number,
                "{\"act\": \"CLOSE\", \"certificate\": \"示例经营许可证\","
                        + " \"certificateNumber\": \"示许0001\"}");
        act(HANDLER, number, "{\"act\": \"DELIVER\", \"way\": \"IN_PERSON\", \"receipt\": \"本人\"}");
        client.send(Call.read(APPLICANT, API + "/cases/" + number));
    }

    private String handedIn() throws Unserved, InterruptedException {
        var drafted = client.send(Call.create(APPLICANT, API + "/applications", application()));
        var id = drafted.text("id");
        ledger.acknowledged("approval", "application", id, drafted);
        var path = API + "/applications/" + id;
        client.send(Call.file(APPLICANT, path + "/materials", "申请书"));
        client.send(Call.create(APPLICANT, path + "/submission", ""));
        var handedIn = client.send(Call.read(APPLICANT, path));
        return handedIn.json().at("/cases/0").asString("");
    }

    private void act(String officer, String number, String act)
            throws Unserved, InterruptedException {
        var path = API + "/cases/" + number;
        Answer now = client.send(Call.read(officer, path));
        var after = client.send(Call.change(officer, path + "/acts", path, now.etag(), act));
        ledger.acknowledged("approval", "case", number, after);
    }

    private static String done(String step) {
        return """
        {"act": "COMPLETE_STEP", "step": "%s", "round": 1, "opinion": "符合条件。",
         "officers": ["王五", "赵六"]}
        """
                .formatted(step);
    }

    private String application() {
        return """
        {"items": ["%s"], "content": "申请在示例路1号从事示例经营。",
         "applicant": {"kind": "PERSON", "name": "张三", "identityType": "RESIDENT_ID",
           "identityNumber": "11010519491231002X", "telephone": "13900000001",
           "address": "兰州市城关区示例路1号", "agent": ""}}
        """
                .formatted(power.code());
    }
}
