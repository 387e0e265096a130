package cn.zwfw.approval.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.work.RequestWork;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How many statements and messages each step of a life cycle takes: what a change may not raise. */
@ServiceTest
@TestPropertySource(properties = "test.database=work")
@Import(RequestWork.class)
class WorkTests {

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
        // the first of each also fills what is kept at hand
        oneLife(citizen, handler, head, new Bounds());

        oneLife(citizen, handler, head, new Bounds());
    }

    private void oneLife(Citizen citizen, Officer handler, Officer head, Bounds bounds) {
        var id = new AtomicReference<String>("");
        bounds.hold("draft", () -> id.set(citizen.drafts(CODE)));
        citizen.adds(id.get(), "申请书");
        bounds.hold("submit", () -> citizen.post("/applications/" + id.get() + "/submission", ""));
        var number = citizen.get("/applications/" + id.get()).json().at("/cases/0").asString();
        var path = "/cases/" + number;
        bounds.hold("read", () -> citizen.get(path));
        bounds.hold("accept", () -> handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"齐全\"}"));
        bounds.hold("step", () -> handler.completes(number, "papers"));
        handler.completes(number, "visit");
        head.completes(number, "decide");
        bounds.hold("grant", () -> head.does(number, "{\"act\": \"GRANT\", \"opinion\": \"符合\"}"));
        bounds.hold("list", () -> handler.api().get("/cases?limit=20"));
    }

    private final class Bounds {
        private void hold(String name, Runnable act) {
            var done = work.of(act);
            System.err.printf("WORK %s %d %d%n%s%n", name, done.count(), done.messages(), done);
            assertThat(done.count()).isPositive();
        }
    }
}
