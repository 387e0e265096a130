package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import org.springframework.boot.test.context.TestComponent;

/** Cases that are over: the shortest way there is to withdraw them. */
@TestComponent
class Over {

    private final PowerList powerList;
    private final ListedItems items;

    Over(PowerList powerList, ListedItems items) {
        this.powerList = powerList;
        this.items = items;
    }

    /** An item that no other class of tests has cases of. */
    String item(int n) {
        return item(Api.ORGAN, n);
    }

    String item(String organ, int n) {
        var code = organ + "3" + "0001%08d".formatted(620_000 + n);
        if (items.find(code).isEmpty()) {
            powerList.tells(code, 1, "1", "01", "食品经营许可" + n);
            await().until(() -> items.find(code).isPresent());
        }
        return code;
    }

    String applied(Citizen citizen, String item) {
        return citizen.applies(item).getFirst();
    }

    String withdrawn(Citizen citizen, String item) {
        var number = applied(citizen, item);
        withdraws(citizen, number);
        return number;
    }

    void withdraws(Citizen citizen, String number) {
        var now = citizen.get("/cases/" + number);
        var done =
                citizen.post("/cases/" + number + "/withdrawal", now.etag(), "{\"text\": \"不办了\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
    }

    static String rate(int level, boolean named) {
        return """
        {"level": %d, "reasons": ["SPEED", "ONCE"], "text": "窗口让我跑了三趟。", "channel": "MOBILE",
         "named": %b}
        """
                .formatted(level, named);
    }

    /** Rates it, and must be able to. */
    Answer rates(Citizen citizen, String number, int level, boolean named) {
        var rated = citizen.post("/cases/" + number + "/rating", rate(level, named));
        assertThat(rated.status()).as(rated.body()).isEqualTo(201);
        return rated;
    }
}
