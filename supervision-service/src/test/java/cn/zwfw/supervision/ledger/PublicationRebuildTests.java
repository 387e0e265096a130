package cn.zwfw.supervision.ledger;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.conformance.ToldItem;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import org.wiremock.spring.InjectWireMock;

/** What was heard as it happened and what is asked for afterwards are the same publications. */
@ServiceTest
@EnableWireMock(
        @ConfigureWireMock(
                name = "power-list",
                baseUrlProperties = "zwfw.conformance.power-list-url"))
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.conformance.ask-every=50ms",
            "test.database=publication-rebuild"
        })
@Cites(
        value = {"A24", "B16(3)"},
        rows = {"S0", "S2"})
class PublicationRebuildTests {

    private static final String ITEM = ToldCase.ITEM.replace("3000", "3996");
    private static final String PATH = "/api/power-list/v1/public/items/" + ITEM + "/revisions/";

    private static final String CASE = ITEM + "20260302000601";

    @Autowired Services services;
    @Autowired Rebuild rebuild;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @InjectWireMock("power-list")
    WireMockServer owner;

    @Test
    void allSinceTheFirstThatACaseNeedsAreKeptAndNoneBefore() {
        clock.moveTo(LocalDate.of(2026, 3, 13));
        rebuild.run();
        publish(1, "1", "2026-01-01");
        publish(2, "1", "2026-01-10");
        await().until(() -> known().equals(List.of(2)));
        services.tell(Topic.CASE, CASE, handled());
        await().until(() -> cards() == 0 && isWatched());
        publish(3, "2", "2026-02-20");
        publish(4, "1", "2026-03-10");
        publish(5, "1", "2026-03-12");
        await().until(() -> known().equals(List.of(2, 3, 4, 5)) && isSettled());
        assertThat(cards()).isOne();
        var before = rebuild.digests();

        rebuild.run();
        await().until(() -> known().equals(List.of(2, 3, 4, 5)) && isSettled());

        assertThat(cards()).isOne();
        assertThat(rebuild.digests()).isEqualTo(before);
    }

    private static String handled() {
        return ToldCase.accepted(601, "2026-03-02")
                .json()
                .replace(ToldCase.ITEM, ITEM)
                .replace("\"itemRevision\": 1", "\"itemRevision\": 2");
    }

    private void publish(int number, String status, String from) {
        var item = ToldItem.json(ITEM, number, status, from);
        owner.stubFor(get(PATH + number).willReturn(okJson(item)));
        services.tell(Topic.POWER_ITEM, ITEM, item);
    }

    private List<Integer> known() {
        return database.sql("select number from published_item where code = ? order by number")
                .param(ITEM)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    private boolean isSettled() {
        return count(
                        """
                        select (select count(*) from wanted_item)
                            + (select count(*) from watched where at < '2026-03-14+08')
                        """)
                == 0;
    }

    private boolean isWatched() {
        return count("select count(*) from watched where key = '" + CASE + "'") == 1;
    }

    private int cards() {
        return count(
                "select count(*) from card where aspect = 'PROCEDURE' and key = '" + CASE + "'");
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
