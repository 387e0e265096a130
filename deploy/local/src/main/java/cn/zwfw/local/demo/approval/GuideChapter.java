package cn.zwfw.local.demo.approval;

import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Walk;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;

/** The power gets its guide, and everybody reads what to bring and when it is due. */
public final class GuideChapter {

    private final Gateway gateway;
    private final Walk walk;
    private final Power power;

    public GuideChapter(Gateway gateway, Walk walk, Power power) {
        this.gateway = gateway;
        this.walk = walk;
        this.power = power;
    }

    public void tell() throws IOException, InterruptedException {
        gateway.tell("行政审批 has heard of the power, and so it can be applied for (B5)");
        gateway.untilFound(null, "/public/items/" + power.code());

        gateway.tell("The department writes its guide; the service centre reviews it (A14)");
        walk.change("ADD", "A14", "{\"content\": " + guide() + "}");
        var read = gateway.get(null, "/public/guides/" + power.code()).must(200);
        if (!read.json().at("/item/content/name").asString().contains("示例经营许可")) {
            throw new Surprise("the guide does not show its item: " + read.body());
        }
        gateway.get(null, "/public/guides?q=营业执照&organ=" + power.organ()).must(200);

        gateway.tell("Anybody asks when five working days from 28 September 2026 are over");
        var due = gateway.get(null, "/public/calendar/due-date?from=2026-09-28&workingDays=5");
        if (!due.must(200).text("dueDate").equals("2026-10-10")) {
            throw new Surprise("not 2026-10-10: " + due.body());
        }
    }

    private String guide() {
        return """
        {"itemCode": "%s", "organ": "%s", "conditions": "有固定的经营场所。",
         "materials": [
           {"name": "申请书", "necessity": "REQUIRED", "form": "EITHER", "source": "APPLICANT",
            "originals": 1, "copies": 0, "sample": "", "note": ""},
           {"name": "营业执照", "necessity": "REQUIRED", "form": "ELECTRONIC", "source": "GOVERNMENT",
            "originals": 0, "copies": 1, "sample": "", "note": "可通过共享取得的不需提交"}],
         "procedure": "申请、受理、审查、决定、送达。", "channels": ["ONLINE", "WINDOW"],
         "result": "示例经营许可证"}
        """
                .formatted(power.code(), power.organ());
    }
}
