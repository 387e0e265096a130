package cn.zwfw.supervision.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import org.wiremock.spring.InjectWireMock;

/** A case is held against the publication it was begun under, which its owner is asked for. */
@ServiceTest
@EnableWireMock(
        @ConfigureWireMock(
                name = "power-list",
                baseUrlProperties = "zwfw.conformance.power-list-url"))
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.conformance.ask-every=50ms",
            "test.database=pinned"
        })
@Cites(
        value = {"B16(3)", "B16(4)"},
        rows = "S2")
class PinnedRevisionTests {

    private static final String PATH =
            "/api/power-list/v1/public/items/" + ToldCase.ITEM + "/revisions/";

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @InjectWireMock("power-list")
    WireMockServer owner;

    @BeforeEach
    void theFirstDay() {
        clock.moveTo(LocalDate.of(2026, 3, 13));
        owner.resetAll();
    }

    @Test
    void anOlderPublicationIsAskedForAndAStepLeftOutIsRed() {
        owner.stubFor(get(PATH + 1).willReturn(okJson(ToldItem.json(1, "1", "2026-01-01"))));
        services.tell(Topic.POWER_ITEM, ToldCase.ITEM, ToldItem.json(2, "1", "2026-03-12"));
        var any =
                ToldCase.accepted(501, "2026-03-02")
                        .stepped(ToldCase.step("decide", "DONE", "2026-03-05", "2026-03-05"))
                        .ended("2026-03-05", "GRANTED");

        services.tell(Topic.CASE, any.number(), any.json());

        await().untilAsserted(() -> assertThat(levels(any)).containsExactly("RED"));
    }

    @Test
    void whatWasNeverListedIsRedAndWhatCannotBeAskedIsNot() {
        owner.stubFor(get(PATH + 1).willReturn(aResponse().withStatus(503)));
        var any = ToldCase.accepted(502, "2026-03-02");
        var other = any.json().replace(ToldCase.ITEM, ToldCase.ITEM.replace("3000", "3999"));
        var number = any.number().replace(ToldCase.ITEM, ToldCase.ITEM.replace("3000", "3999"));
        owner.stubFor(
                get(PATH.replace("3000", "3999") + 1).willReturn(aResponse().withStatus(404)));

        services.tell(Topic.CASE, number, other);

        await().untilAsserted(() -> {
            var cards = cards(number);
            assertThat(cards).containsExactly("RED");
        });
    }

    @Test
    void aCaseOfASuspendedItemKeepsItsCardWhenTheItemIsRestored() {
        var item = ToldCase.ITEM.replace("3000", "3998");
        tell(item, 1, "1", "2026-01-01");
        await().until(() -> known(item) == 1);
        var any = handled(503, item);
        tell(item, 2, "2", "2026-02-20");
        await().untilAsserted(() -> assertThat(cards(any)).containsExactly("RED"));

        tell(item, 3, "1", "2026-03-10");
        await().until(() -> known(item) == 3 && waiting(any) == 0);

        assertThat(cards(any)).containsExactly("RED");
        assertThat(cards(handledOn(504, item, "2026-03-11"))).isEmpty();
    }

    @Test
    void whatLiesBetweenIsAskedForWhenOnlyTheNewestWasHeard() {
        var item = ToldCase.ITEM.replace("3000", "3997");
        owner.stubFor(get(path(item, 1)).willReturn(answer(item, 1, "1", "2026-01-01")));
        owner.stubFor(get(path(item, 2)).willReturn(answer(item, 2, "2", "2026-02-20")));
        owner.stubFor(get(path(item, 3)).willReturn(aResponse().withStatus(404)));
        tell(item, 4, "1", "2026-03-10");

        var any = handled(505, item);

        await().untilAsserted(() -> assertThat(cards(any)).containsExactly("RED"));
        await().until(() -> known(item) == 4);
    }

    private String handled(int n, String item) {
        return handledOn(n, item, "2026-03-02");
    }

    private String handledOn(int n, String item, String day) {
        var any = ToldCase.accepted(n, day);
        var number = any.number().replace(ToldCase.ITEM, item);
        services.tell(Topic.CASE, number, any.json().replace(ToldCase.ITEM, item));
        await().until(() -> count("select count(*) from watched where key = ?", number) == 1);
        await().until(() -> waiting(number) == 0);
        return number;
    }

    private void tell(String item, int number, String status, String from) {
        services.tell(Topic.POWER_ITEM, item, ToldItem.json(item, number, status, from));
    }

    private int known(String item) {
        return count("select count(*) from published_item where code = ?", item);
    }

    private int waiting(String number) {
        return count("select count(*) from watched where key = ? and at < '2026-03-14+08'", number);
    }

    private int count(String sql, String key) {
        return database.sql(sql).param(key).query(Integer.class).single();
    }

    private static String path(String item, int number) {
        return PATH.replace(ToldCase.ITEM, item) + number;
    }

    private static ResponseDefinitionBuilder answer(
            String item, int number, String status, String from) {
        return okJson(ToldItem.json(item, number, status, from));
    }

    private List<String> levels(ToldCase any) {
        return cards(any.number());
    }

    private List<String> cards(String number) {
        return Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN)
                .get("/cards?aspect=PROCEDURE&key=" + number)
                .json()
                .path("items")
                .findValuesAsString("level")
                .stream()
                .distinct()
                .toList();
    }
}
