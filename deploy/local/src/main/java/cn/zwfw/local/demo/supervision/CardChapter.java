package cn.zwfw.local.demo.supervision;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.client.Operator;
import cn.zwfw.local.client.Surprise;
import cn.zwfw.local.demo.acting.Gateway;
import cn.zwfw.local.demo.acting.Officers;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A case that a district handled too late gets its cards by itself; its organ contests them. */
public final class CardChapter {

    private static final Officers FIRE = new Officers("620102", "emergency");
    private static final String INSPECTORATE = "inspectorate.620102";
    private static final int SUPERVISION = 9105;
    private static final int LATER = 21;

    private final Gateway supervision;
    private final String number;

    public CardChapter(Gateway supervision, String number) {
        this.supervision = supervision;
        this.number = number;
    }

    public void tell() throws IOException, InterruptedException {
        supervision.tell("What runs, as the district's inspectorate sees it");
        supervision.get(INSPECTORATE, "/clocks?limit=1").must(200);

        supervision.tell("Three weeks later the case that was late has its card, step by step");
        var operator = new Operator("supervision-service", SUPERVISION);
        operator.moveTo(LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).plusDays(LATER));
        try {
            var found = "/cards?aspect=TIME&key=" + number;
            var id = supervision.until(INSPECTORATE, found, CardChapter::yellow);
            inOrder(supervision.get(INSPECTORATE, "/cards/" + id).must(200));

            supervision.tell("The organ contests it, the inspectorate looks and upholds");
            var card = supervision.get(FIRE.head(), "/cards/" + id).must(200);
            if (card.text("state").equals("STANDING")) {
                contested(id, card);
            }
            supervision.get("inspectorate.620100", "/cards/" + id).must(404);
        } finally {
            operator.restore();
        }
    }

    private void contested(String id, Answer card) throws IOException, InterruptedException {
        var path = "/cards/" + id;
        var said = "{\"reason\": \"当日停电,无法办理。\"}";
        var contested =
                supervision.post(FIRE.head(), path + "/contest", card.etag(), said).must(200);
        supervision
                .post(
                        INSPECTORATE,
                        path + "/upholding",
                        contested.etag(),
                        "{\"reason\": \"停电只有一个小时,不影响办结。\"}")
                .must(200);
    }

    private static String yellow(Answer answer) {
        var card = answer.json().at("/items/0");
        return card.path("level").asString("").equals("YELLOW") ? card.path("id").asString() : "";
    }

    private static void inOrder(Answer card) throws Surprise {
        List<String> times = card.json().path("raises").findValuesAsString("at");
        if (!times.equals(times.stream().sorted().toList())) {
            throw new Surprise("raised out of order: " + card.body());
        }
    }
}
