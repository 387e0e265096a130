package cn.zwfw.supervision.sharing.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.sharing.Sharing;
import cn.zwfw.supervision.sharing.SharingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resource that is not collected in time is named to those who answer, and told of once. */
@SharingTest
@Cites(value = "A9", rows = "S5")
class FreshnessTests {

    private static final String TOPIC = "supervision.resource-freshness";

    @LocalServerPort int port;
    @Autowired Organs organs;
    @Autowired ListedOrgans known;
    @Autowired MovableClock clock;
    @Autowired FreshnessRows rows;
    @Autowired FreshnessSettings settings;
    @Autowired FreshnessWatch watch;
    @Autowired EventOutbox outbox;
    @Autowired TransactionTemplate transactions;
    @Autowired JsonMapper json;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(organs, known);
    }

    @Test
    void aResourceIsStaleUntilItIsCollectedAgain() {
        sharing.publish(Sharing.add(Sharing.resource(101, "1")));
        sharing.collect(101, Sharing.punished("a", 1));
        assertThat(stale(sharing.provider(Duty.EDITOR).get("/catalogue/stale?limit=200").json()))
                .doesNotContain(Sharing.code(101));

        clock.moveTo(LocalDate.of(2026, 3, 4));

        for (var reader :
                List.of(
                        sharing.provider(Duty.EDITOR),
                        sharing.provider(Duty.PUBLISHER),
                        sharing.office(Duty.DATA_BUREAU),
                        sharing.office(Duty.SERVICE_CENTER),
                        sharing.office(Duty.INSPECTORATE))) {
            assertThat(stale(reader.get("/catalogue/stale?limit=200").json()))
                    .contains(Sharing.code(101));
        }
        assertThat(stale(sharing.other(Duty.EDITOR).get("/catalogue/stale?limit=200").json()))
                .isEmpty();
        var elsewhere = sharing.as("x", "office", Sharing.DISTRICT, Duty.INSPECTORATE);
        assertThat(stale(elsewhere.get("/catalogue/stale?limit=200").json()))
                .doesNotContain(Sharing.code(101));
        await().untilAsserted(() -> assertThat(told(101)).containsExactly(true));

        // what is refused or old makes nothing fresh
        sharing.collect(101, Sharing.punished("a", 1), Sharing.record("b", "x", "{}"));
        assertThat(stale(sharing.provider(Duty.EDITOR).get("/catalogue/stale?limit=200").json()))
                .contains(Sharing.code(101));

        sharing.collect(101, Sharing.punished("b", 1));
        assertThat(stale(sharing.provider(Duty.EDITOR).get("/catalogue/stale?limit=200").json()))
                .doesNotContain(Sharing.code(101));
        await().untilAsserted(() -> assertThat(told(101)).containsExactly(true, false));
    }

    @Test
    void whatIsTakenOutIsStaleNoLonger() {
        sharing.publish(Sharing.add(Sharing.resource(102, "1")));
        clock.moveTo(LocalDate.of(2026, 3, 5));
        await().untilAsserted(() -> assertThat(told(102)).containsExactly(true));

        sharing.publish(Sharing.cancel(102));

        await().untilAsserted(() -> assertThat(told(102)).containsExactly(true, false));
        assertThat(stale(sharing.provider(Duty.EDITOR).get("/catalogue/stale?limit=200").json()))
                .doesNotContain(Sharing.code(102));
    }

    @Test
    void severalInstancesTellOfEachOnce() throws Exception {
        var all = IntStream.range(1200, 1600).mapToObj(Sharing::code).toList();
        transactions.executeWithoutResult(_ ->
                all.forEach(
                        code -> watch.listed(code, Api.ORGAN, Api.CITY, "资源", UpdateCycle.DAILY)));
        var another = new FreshnessWatch(rows, settings, outbox, transactions, json, clock);

        clock.moveTo(LocalDate.of(2026, 3, 6));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 8; n++) {
                pool.execute(n % 2 == 0 ? another::tellOfStale : watch::tellOfStale);
            }
        }

        var untold = transactions.execute(_ -> rows.holdStale(clock.instant(), 1000));
        assertThat(untold).isEmpty();
        var versions =
                rows.stale(Api.CITY, Api.ORGAN, clock.instant(), Sharing.code(1199), 400).stream()
                        .map(Freshness::version)
                        .toList();
        assertThat(versions).hasSize(400).containsOnly(1);
        await().untilAsserted(() -> assertThat(told(1599)).containsExactly(true));
        assertThat(told(1200)).containsExactly(true);
    }

    private static List<Boolean> told(int n) {
        return Told.of(TOPIC, Sharing.code(n)).stream()
                .map(event -> event.path("stale").booleanValue())
                .toList();
    }

    private static List<String> stale(JsonNode page) {
        return page.path("items").valueStream().map(any -> any.path("code").asString()).toList();
    }
}
