package cn.zwfw.local.demo.supervision;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Operator;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import cn.zwfw.local.demo.powerlist.Power;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month is assessed: scored, objected to, confirmed and published (A24). */
public final class AssessmentChapter {

    private static final String REFORM = "reform-office.620100";
    private static final String GOVERNMENT = "government.620100";
    private static final Officers ORGAN = Officers.OF_CITY;
    private static final String NOTICES = "ZB04";
    private static final int SUPERVISION = 9105;
    private static final int OBJECTIONS = 20;
    private static final String TOO_EARLY = "assessment-cards-to-come";
    private static final int PATIENCE = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Gateway supervision;
    private final Power power;
    private final Operator operator = new Operator("supervision-service", SUPERVISION);

    public AssessmentChapter(Gateway supervision, Power power) {
        this.supervision = supervision;
        this.power = power;
    }

    public void tell() throws IOException, InterruptedException {
        supervision.tell("The government asks for an answer that does not come");
        var due = LocalDate.parse(issued().text("dueOn"));
        var month = YearMonth.from(due);
        var over = month.plusMonths(1).atDay(1);
        try {
            operator.moveTo(over);
            supervision.tell("When the month is over, the reform office scores it");
            var drafted = drafted(month);
            if (drafted.status() == 409) {
                supervision.tell("It was assessed when the story was told before");
                return;
            }
            objected("/assessments/" + drafted.must(201).text("id"), drafted, over);
        } finally {
            operator.restore();
        }
    }

    private Answer issued() throws IOException, InterruptedException {
        var drafted = supervision.create(GOVERNMENT, "/notices", notice()).must(201);
        var issue = "/notices/" + drafted.text("id") + "/issue";
        return supervision.post(GOVERNMENT, issue, drafted.etag(), "").must(200);
    }

    /** Asks again while cards of the month are still to come. */
    private Answer drafted(YearMonth month) throws IOException, InterruptedException {
        var answer = supervision.create(REFORM, "/assessments", form(month));
        for (int tries = 0; tries < PATIENCE && TOO_EARLY.equals(answer.text("code")); tries++) {
            Thread.sleep(PAUSE);
            answer = supervision.create(REFORM, "/assessments", form(month));
        }
        return answer;
    }

    private void objected(String path, Answer drafted, LocalDate over)
            throws IOException, InterruptedException {
        var score = path + "/scores/" + power.organ();
        supervision.get(ORGAN.head(), score).must(404);
        supervision.post(REFORM, path + "/opening", drafted.etag(), "{\"workdays\": 5}").must(200);

        supervision.tell("The department reads its score with the rows behind it, and objects");
        var before = supervision.get(ORGAN.head(), score).must(200);
        var row =
                supervision
                        .get(ORGAN.head(), score + "/evidence?limit=1&metric=" + NOTICES)
                        .must(200)
                        .json()
                        .at("/items/0/seq")
                        .asInt();
        var objection =
                """
                {"metric": "%s", "evidence": %d, "reason": "已经当面答复,有会议记录。"}
                """
                        .formatted(NOTICES, row);
        supervision.create(ORGAN.head(), path + "/objections", objection).must(201);
        var now = supervision.get(REFORM, path).must(200);
        var upheld = "{\"upheld\": true, \"reason\": \"会议记录属实。\"}";
        supervision.post(REFORM, path + "/objections/1/decision", now.etag(), upheld).must(200);
        var after = supervision.get(ORGAN.head(), score).must(200);
        supervision.tell(
                "The score was %s and is %s".formatted(before.text("score"), after.text("score")));
        published(path, over);
    }

    private void published(String path, LocalDate over) throws IOException, InterruptedException {
        supervision.tell(
                "When nobody can object any more the government confirms; it is published");
        operator.moveTo(over.plusDays(OBJECTIONS));
        supervision.get(null, "/public" + path).must(404);
        var now = supervision.get(GOVERNMENT, path).must(200);
        now = supervision.post(GOVERNMENT, path + "/confirmation", now.etag(), "").must(200);
        supervision.post(REFORM, path + "/publication", now.etag(), "").must(200);
        supervision.get(null, "/public" + path + "/scores?limit=3").must(200);
    }

    private static String form(YearMonth month) {
        return "{\"period\": \"%s\", \"scheme\": \"KH0001\"}".formatted(month);
    }

    private String notice() {
        return """
        {"kind": "RECTIFY", "ground": "B16(7)", "organ": "%s",
         "facts": "示例:两件办件没有送达。", "demand": "说明原因并送达。", "workdays": 1}
        """
                .formatted(power.organ());
    }
}
