package cn.zwfw.local.demo.powerlist;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;

/** A district takes the power from the feed, receives it by delegation, and reports its own. */
public final class DistrictChapter {

    private static final String REGION = "620102";
    private static final String SYSTEM = "district-system." + REGION;

    private final Gateway gateway;
    private final Walk walk;
    private final Power power;

    public DistrictChapter(Gateway gateway, Walk walk, Power power) {
        this.gateway = gateway;
        this.walk = walk;
        this.power = power;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("A district takes it from the feed, proves what it holds, and may not draft");
        var position =
                gateway.get(null, "/public/items/" + power.code())
                                .must(200)
                                .json()
                                .path("position")
                                .asLong()
                        - 1;
        gateway.get(SYSTEM, "/exchange/changes?after=" + position).must(200);
        gateway.get(SYSTEM, "/exchange/snapshot?limit=1&region=" + Walk.CITY).must(200);
        gateway.get(SYSTEM, "/exchange/digests?region=" + Walk.CITY).must(200);
        gateway.create(SYSTEM, "/change-requests", "{}").must(403);

        gateway.tell("The power is delegated to it (B9(6)); its 审改办 says who undertakes it");
        walk.change("DELEGATE", "B9(6)", power.entry(), "{\"receivers\": [\"" + REGION + "\"]}");
        var office = "reform-office." + REGION;
        var due =
                gateway.until(
                        office,
                        "/due-adjustments?cause=DELEGATED_FROM_ABOVE&state=OPEN&limit=200",
                        this::idOfDue);
        var organ = gateway.organOf("editor." + REGION);
        var found = gateway.get(office, "/due-adjustments/" + due).must(200);
        gateway.post(
                        office,
                        "/due-adjustments/" + due + "/assignment",
                        found.etag(),
                        "{\"organ\": \"" + organ + "\"}")
                .must(200);

        gateway.tell(
                "It has published it in a system of its own, and reports it: twice is as once");
        var report = report(power.ofDistrict(organ));
        reported(report, "STORED");
        reported(report, "KNOWN");
        gateway.get(null, "/public/items/" + power.ofDistrict(organ).code()).must(200);
        var undertaken = gateway.get(office, "/due-adjustments/" + due).must(200);
        if (!undertaken.text("state").equals("SETTLED")) {
            throw new Surprise("the report did not settle what was due: " + undertaken.body());
        }
    }

    private void reported(String report, String result) throws IOException, InterruptedException {
        var answer = gateway.create(SYSTEM, "/exchange/batches", report).must(200);
        if (!answer.json().at("/results/0/result").asString().equals(result)) {
            throw new Surprise("expected " + result + ": " + answer.body());
        }
    }

    private static String report(Power undertaken) {
        return """
        {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD", "ground": "B9(4)",
          "effectiveFrom": "2026-01-01T00:00:00+08:00", "content": %s}]}
        """
                .formatted(undertaken.code(), undertaken.content("示例经营许可(承接)"));
    }

    private String idOfDue(Answer found) {
        return found.json()
                .path("items")
                .valueStream()
                .filter(due -> due.path("basicCode").asString().equals(power.basicCode()))
                .map(due -> due.path("id").asString())
                .findFirst()
                .orElse("");
    }
}
