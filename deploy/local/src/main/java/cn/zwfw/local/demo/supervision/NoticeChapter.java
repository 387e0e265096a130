package cn.zwfw.local.demo.supervision;

import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;

/** The government orders a department to mend, which answers; it is verified and closed. */
public final class NoticeChapter {

    private static final String GOVERNMENT = "government.620100";
    private static final Officers ORGAN = Officers.OF_CITY;

    private final Gateway supervision;
    private final Power power;
    private final String breach;

    /**
     * The story of a notice.
     *
     * @param breach what it is about
     */
    public NoticeChapter(Gateway supervision, Power power, String breach) {
        this.supervision = supervision;
        this.power = power;
        this.breach = breach;
    }

    public void tell() throws IOException, InterruptedException {
        supervision.tell("The government orders what was left out to be made good (B16)");
        var drafted = supervision.create(GOVERNMENT, "/notices", notice()).must(201);
        var path = "/notices/" + drafted.text("id");
        supervision.get(ORGAN.handler(), path).must(404);
        supervision.post(GOVERNMENT, path + "/issue", drafted.etag(), "").must(200);

        supervision.tell(
                "The department answers, signed by its head; the government looks and closes");
        var seen = supervision.get(ORGAN.handler(), path).must(200);
        var text = "{\"text\": \"已经补齐环节记录,并重新培训经办人员。\"}";
        var prepared =
                supervision.put(ORGAN.handler(), path + "/answer", seen.etag(), text).must(200);
        var signed =
                supervision.post(ORGAN.head(), path + "/answer", prepared.etag(), "").must(200);
        var why = "{\"reason\": \"抽查十件,记录齐全。\"}";
        var verified =
                supervision.post(GOVERNMENT, path + "/verification", signed.etag(), why).must(200);
        supervision
                .post(GOVERNMENT, path + "/closing", verified.etag(), "{\"conclusion\": \"整改到位\"}")
                .must(200);
    }

    private String notice() {
        return """
        {"kind": "RECTIFY", "ground": "B16(5)", "organ": "%s",
         "facts": "有五件办件的审查环节没有记载。", "demand": "补齐环节记录并说明原因。",
         "workdays": 5, "subject": {"kind": "BREACH", "key": "%s"}}
        """
                .formatted(power.organ(), breach);
    }
}
