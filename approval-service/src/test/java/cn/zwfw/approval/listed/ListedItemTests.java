package cn.zwfw.approval.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.citation.Cites;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only what the power list has in force can be applied for. */
@ServiceTest
@Cites(
        value = {"B5", "B12"},
        rows = "V2")
class ListedItemTests {

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 01, true, 在用",
        "2, 2, 01, false, 暂停",
        "3, 3, 01, false, 取消",
        "4, 1, 02, false, 依职权办理",
        "5, 1, 06, false, 依职权办理",
        "6, 1, 07, true, 在用"
    })
    void whatIsInForceAndAppliedForCanBeAppliedFor(
            int n, String status, String type, boolean applicable, String reason) {
        var code = code(500 + n);
        powerList.tells(code, 1, status, type, "事项" + n);
        await().until(() -> items.find(code).isPresent());

        var answer = Api.nobody(port).get("/public/items/" + code);

        assertThat(answer.json().path("applicable").asBoolean()).isEqualTo(applicable);
        assertThat(answer.text("reason")).startsWith(reason);
        assertThat(answer.text("since")).endsWith("+08:00");
    }

    @Test
    void whatIsNotKnownIsNotAnsweredWhileTheOwnerIsAway() {
        var answer = Api.nobody(port).get("/public/items/" + code(599));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("power-list-away");
        assertThat(Api.nobody(port).get("/public/items/nonsense").status()).isEqualTo(400);
    }

    @Test
    void theNewestRevisionWinsInWhateverOrderTheyCome() {
        var code = code(510);
        IntStream.of(3, 1, 5, 2, 4)
                .forEach(number ->
                        powerList.tells(code, number, number == 5 ? "2" : "1", "01", "第" + number));

        await().until(() -> items.find(code).filter(item -> item.number() == 5).isPresent());
        powerList.tells(code(511), 1, "1", "01", "其后");
        await().until(() -> items.find(code(511)).isPresent());
        assertThat(items.find(code).orElseThrow().name()).isEqualTo("第5");
    }

    private static String code(int n) {
        return Api.ORGAN + "3" + "0001%08d".formatted(n);
    }
}
