package cn.zwfw.local.demo.supervision;

import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;

/** What data do not show is recorded by hand, explained by the department and confirmed. */
public final class BreachChapter {

    private static final String INSPECTORATE = "inspectorate.620100";
    private static final String LEGAL_OFFICE = "legal-office.620100";
    private static final Officers ORGAN = Officers.OF_CITY;

    private final Gateway supervision;
    private final Power power;

    public BreachChapter(Gateway supervision, Power power) {
        this.supervision = supervision;
        this.power = power;
    }

    /** The id of what was confirmed. */
    public String tell() throws IOException, InterruptedException {
        supervision.tell(
                "The inspectorate records what it found on the spot; another confirms (B16)");
        var recorded = supervision.create(INSPECTORATE, "/breaches", report()).must(201);
        var path = "/breaches/" + recorded.text("id");
        var words = "{\"words\": \"两个窗口的纸质登记簿没有录入系统。\"}";
        supervision.post(INSPECTORATE, path + "/confirmation", recorded.etag(), words).must(403);
        var explained =
                supervision
                        .post(ORGAN.handler(), path + "/explanation", recorded.etag(), words)
                        .must(200);
        supervision
                .post(
                        LEGAL_OFFICE,
                        path + "/confirmation",
                        explained.etag(),
                        "{\"words\": \"情况属实。\"}")
                .must(200);
        return recorded.text("id");
    }

    private String report() {
        return """
        {"breach": "STEPS_NOT_RECORDED", "organ": "%s", "name": "审查环节的登记",
         "occurredAt": "2026-01-05T09:00:00+08:00", "facts": "现场检查:五件办件的审查环节没有记载。"}
        """
                .formatted(power.organ());
    }
}
