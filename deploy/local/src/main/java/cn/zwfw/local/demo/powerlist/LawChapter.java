package cn.zwfw.local.demo.powerlist;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;

/** The law on which the power rests is amended, and its department has something to do (B10(1)). */
public final class LawChapter {

    private static final String OFFICE = "legal-office." + Walk.CITY;
    private static final String EDITOR = "editor." + Walk.CITY;

    private final Gateway gateway;
    private final Walk walk;
    private final Power power;

    public LawChapter(Gateway gateway, Walk walk, Power power) {
        this.gateway = gateway;
        this.walk = walk;
        this.power = power;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("法制办 registers the law, and later its amendment (A10); nobody else may");
        var law =
                """
                {"name": "%s", "rank": "LOCAL_REGULATION", "documentNumber": "公告第1号",
                 "promulgatedOn": "2015-01-01", "effectiveOn": "2015-03-01", "replaces": []}
                """
                        .formatted(power.law());
        gateway.create(EDITOR, "/legal-bases", law).must(403);
        var issued = gateway.create(OFFICE, "/legal-bases", law).must(201);
        gateway.create(
                        OFFICE,
                        "/legal-bases/" + issued.text("id") + "/changes",
                        issued.etag(),
                        """
                        {"change": "AMENDED", "documentNumber": "公告第2号",
                         "promulgatedOn": "2026-01-01", "effectiveOn": "2026-03-01"}
                        """)
                .must(201);

        gateway.tell("It is put before the department that rests on it, which amends its power");
        var due = due();
        var drafted = gateway.create(EDITOR, "/due-adjustments/" + due + "/draft", "").must(201);
        walk.redrafted(
                drafted.text("changeRequest"), "AMEND", "B10(1)", power.changed("示例经营许可(依法修改)"));
        var settled = gateway.get(EDITOR, "/due-adjustments/" + due).must(200);
        if (!settled.text("state").equals("SETTLED")) {
            throw new Surprise("the amendment did not settle what was due: " + settled.body());
        }
        gateway.get(null, "/public/items/" + power.code() + "/differences?from=1&to=2").must(200);
    }

    private String due() throws IOException, InterruptedException {
        return gateway.until(
                EDITOR, "/due-adjustments?cause=LAW_CHANGED&state=OPEN&limit=200", this::idOfDue);
    }

    private String idOfDue(Answer found) {
        return found.json()
                .path("items")
                .valueStream()
                .filter(due -> due.path("code").asString().equals(power.code()))
                .map(due -> due.path("id").asString())
                .findFirst()
                .orElse("");
    }
}
