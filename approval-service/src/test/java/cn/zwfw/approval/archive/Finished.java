package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.organ.ListedOrgans;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Cases that have come to their end. */
@TestComponent
class Finished {

    static final String CODE = GuideDrafts.code(1);

    private final PowerList powerList;
    private final ListedItems items;
    private final ListedOrgans organs;

    Finished(PowerList powerList, ListedItems items, ListedOrgans organs) {
        this.powerList = powerList;
        this.items = items;
        this.organs = organs;
    }

    private void listed() {
        if (items.find(CODE).isEmpty()) {
            powerList.tells(CODE, 1, "1", "01", "食品经营许可");
            powerList.tellsOrgan(Api.ORGAN, "兰州市市场监督管理局");
            await().until(() -> items.find(CODE).isPresent() && organs.find(Api.ORGAN).isPresent());
        }
    }

    /** The number of a case with two materials that nobody else handed in. */
    String applied(int port) {
        listed();
        var citizen = Citizen.called(port, "citizen.1");
        var application = citizen.drafts(CODE);
        var content = "%PDF-1.7\n1 0 obj<<>>endobj\n%" + application + "\n%%EOF\n";
        for (var name : new String[] {"申请书", "场所证明"}) {
            var bytes = (content + name).getBytes(StandardCharsets.UTF_8);
            assertThat(citizen.uploads(application, UUID.randomUUID(), name, bytes).status())
                    .isEqualTo(200);
        }
        return citizen.submits(application).getFirst();
    }

    String withdrawn(int port) {
        var number = applied(port);
        var citizen = Citizen.called(port, "citizen.1");
        var now = citizen.get("/cases/" + number);
        var done =
                citizen.post("/cases/" + number + "/withdrawal", now.etag(), "{\"text\": \"不办了\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        return number;
    }

    /** Through its whole flow, with a special procedure on the way. */
    String delivered(int port) {
        var number = applied(port);
        var handler = Officer.of(port, Duty.HANDLER);
        var head = Officer.of(port, Duty.PUBLISHER);
        handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全\"}");
        handler.completes(number, "papers");
        handler.does(
                number,
                """
                {"act": "STOP_CLOCK", "procedure": "TESTING", "expectedDays": 10, "reason": "送检"}
                """);
        handler.does(number, "{\"act\": \"RESUME_CLOCK\", \"result\": \"合格\"}");
        handler.completes(number, "visit");
        head.completes(number, "decide");
        head.does(number, "{\"act\": \"GRANT\", \"opinion\": \"符合条件\"}");
        handler.does(
                number,
                """
                {"act": "CLOSE", "certificate": "食品经营许可证", "certificateNumber": "JY1",
                 "validUntil": "2062-03-14"}
                """);
        handler.does(number, "{\"act\": \"DELIVER\", \"way\": \"MAIL\", \"receipt\": \"EMS1\"}");
        return number;
    }
}
