package cn.zwfw.approval.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.work.RequestWork;
import cn.zwfw.platform.testing.work.RequestWork.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * How many statements, rows and messages each step of a life cycle takes: what a change may not
 * raise.
 */
@ServiceTest
@TestPropertySource(properties = "test.database=work")
@Import(RequestWork.class)
class WorkTests {

    private static final String ACCEPT = "{\"act\": \"ACCEPT\", \"opinion\": \"齐全\"}";
    private static final String GRANT = "{\"act\": \"GRANT\", \"opinion\": \"符合\"}";
    private static final String CODE = Api.ORGAN + "3000100000077";

    @LocalServerPort int port;
    @Autowired RequestWork work;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;

    @BeforeEach
    void published() {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
    }

    @Test
    void ofALifeCycle() {
        var citizen = Citizen.called(port, "worker");
        var handler = Officer.of(port, Duty.HANDLER);
        var head = Officer.of(port, Duty.PUBLISHER);
        // the first also fills what is kept at hand
        oneLife(citizen, handler, head);

        var work = oneLife(citizen, handler, head);

        assertThat(costs(work))
                .containsExactly(
                        entry("draft", new Cost(6, 2, 0)),
                        entry("submit", new Cost(10, 4, 1)),
                        entry("read", new Cost(1, 1, 0)),
                        entry("accept", new Cost(7, 5, 1)),
                        entry("step", new Cost(5, 5, 1)),
                        entry("grant", new Cost(7, 9, 1)),
                        entry("list", new Cost(1, 2, 0)));
    }

    private static Map<String, Cost> costs(Map<String, Work> work) {
        var costs = new LinkedHashMap<String, Cost>();
        work.forEach((step, done) ->
                costs.put(step, new Cost(done.statements().size(), done.rows(), done.messages())));
        return costs;
    }

    private record Cost(int statements, int rows, long messages) {}

    private Map<String, Work> oneLife(Citizen citizen, Officer handler, Officer head) {
        var done = new LinkedHashMap<String, Work>();
        var id = new AtomicReference<String>("");
        done.put("draft", work.of(() -> id.set(citizen.drafts(CODE))));
        citizen.adds(id.get(), "申请书");
        var application = "/applications/" + id.get();
        done.put("submit", work.of(() -> citizen.post(application + "/submission", "")));
        var number = citizen.get(application).json().at("/cases/0").asString();
        done.put("read", work.of(() -> citizen.get("/cases/" + number)));
        done.put("accept", work.of(() -> acts(handler.api(), number, ACCEPT)));
        done.put(
                "step",
                work.of(() -> acts(handler.api(), number, Officer.completion("papers", 1))));
        handler.completes(number, "visit");
        head.completes(number, "decide");
        done.put("grant", work.of(() -> acts(head.api(), number, GRANT)));
        done.put("list", work.of(() -> handler.api().get("/cases?limit=20")));
        return done;
    }

    /** Reads the case and does it; both are counted. */
    private static void acts(Api officer, String number, String act) {
        var path = "/cases/" + number;
        var after = officer.post(path + "/acts", officer.get(path).etag(), act);
        assertThat(after.status()).as(after.body()).isEqualTo(200);
    }
}
