package cn.zwfw.local.demo.finance;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.acting.Walk;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;

/** A county publishes its list of projects, and publishes anew what was adjusted (A7). */
public final class ProjectChapter {

    private static final String COUNTY = "620121";
    private static final Officers AGRICULTURE = new Officers(COUNTY, "agriculture");

    private final Gateway gateway;
    private final Walk walk;

    public ProjectChapter(Gateway gateway) {
        this.gateway = gateway;
        this.walk = new Walk(gateway, "poverty-projects", AGRICULTURE);
    }

    public void tell() throws IOException, InterruptedException {
        var organ = gateway.organOf(AGRICULTURE.editor());
        // a number that no other run has
        var number = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        var code = COUNTY + "2026" + number;

        gateway.tell("A county's department lists a project; its 扶贫办 reviews it (A7)");
        walk.change("ADD", "A7", "{\"content\": " + project(code, organ, "900000.00") + "}");
        var listed = gateway.get(null, "/public/poverty-projects?year=2026&region=" + COUNTY);
        if (listed.must(200).json().path("items").isEmpty()) {
            throw new Surprise("the county's list is empty: " + listed.body());
        }

        gateway.tell("Its approver agrees to a change, which is public within ten working days");
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        walk.change(
                "ADJUST",
                "A7-ADJUSTED",
                "{\"code\": \"%s\", \"content\": %s}"
                        .formatted(code, project(code, organ, "800000.00")),
                """
                {"approval": {"organ": "永登县农村工作领导小组(示例)", "document": "永农领发〔2026〕9号",
                  "approvedOn": "%s"}}
                """
                        .formatted(today));
        gateway.get(null, "/public/poverty-projects/" + code).must(200);

        gateway.tell("The city sees which of its districts have published, and which have not");
        var seen = gateway.get(null, "/public/coverage?list=poverty-projects&year=2026");
        var isThere =
                seen.must(200)
                        .json()
                        .valueStream()
                        .anyMatch(region ->
                                region.path("region").asString().equals(COUNTY)
                                        && region.path("published").asBoolean());
        if (!isThere) {
            throw new Surprise("the county counts as missing: " + seen.body());
        }
    }

    private static String project(String code, String organ, String central) {
        var investment = central.equals("900000.00") ? "1200000.05" : "1100000.05";
        return """
        {"code": "%s", "organ": "%s", "year": 2026, "batch": "第一批",
         "name": "示例灌溉渠工程", "approval": "永农领发〔2026〕3号(示例)", "investment": "%s",
         "sources": {"central": "%s", "province": "200000.00", "city": "100000.00",
           "county": "0.05"},
         "works": "新建灌溉渠 3.2 公里。", "benefits": "年新增产值 80 万元,带动 120 户增收。",
         "supervisor": "永登县农业农村局", "implementer": "苦水镇人民政府",
         "township": "苦水镇", "village": "大路村", "households": 120, "persons": 430,
         "startOn": "2026-04-01", "endOn": "2026-10-31", "progress": 0}
        """
                .formatted(code, organ, investment, central);
    }
}
