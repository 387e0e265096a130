package cn.zwfw.powerlist.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A periodic power is suspended between its periods, and opens and closes by itself. */
@ServiceTest
@TestPropertySource(properties = {"test.database=periodic", "zwfw.clock.movable=true"})
@Cites(
        value = {"B12(3)", "B12"},
        rows = "P6")
class PeriodicItemTests {

    /** The topic of items is shared by all test classes: nobody else tells of these. */
    private static final int FIRST = 7_100;

    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired Turning turning;
    @Autowired JdbcClient database;

    @Test
    void opensAndClosesByItsCalendar() {
        var start = today();
        suspend(
                1,
                Drafts.periods(
                        start.plusDays(10), start.plusDays(12),
                        start.plusDays(20), start.plusDays(20)));
        assertThat(status(1)).isEqualTo("暂停");
        assertThat(calendar(1).path("open").asBoolean()).isFalse();
        assertThat(calendar(1).path("nextTurn").asString())
                .isEqualTo(start.plusDays(10).toString());

        awaitStatus(1, start.plusDays(10), "在用");
        assertThat(item(1).path("ground").asString()).isEqualTo("B12(3)");
        assertThat(calendar(1).path("open").asBoolean()).isTrue();
        awaitStatus(1, start.plusDays(13), "暂停");
        awaitStatus(1, start.plusDays(20), "在用");
        awaitStatus(1, start.plusDays(21), "暂停");

        assertThat(calendar(1).has("nextTurn")).isFalse();
        assertThat(kinds(1))
                .containsExactly("ADD", "SUSPEND", "RESUME", "SUSPEND", "RESUME", "SUSPEND");
        await().until(() -> Told.of("power-list.item", code(1)).size() == 6);
        assertThat(
                        database.sql(
                                        "select person from audit_entry"
                                                + " where act = 'entry.turned' and subject = ?")
                                .param(code(1))
                                .query(String.class)
                                .list())
                .hasSize(4)
                .containsOnly("platform");
    }

    @Test
    void whatWasMissedIsMadeUpForByOneChange() {
        var start = today();
        suspend(
                2,
                Drafts.periods(
                        start.plusDays(3), start.plusDays(4),
                        start.plusDays(6), start.plusDays(7),
                        start.plusDays(9), start.plusDays(30)));

        awaitStatus(2, start.plusDays(15), "在用");

        assertThat(kinds(2)).containsExactly("ADD", "SUSPEND", "RESUME");
        assertThat(calendar(2).path("nextTurn").asString())
                .isEqualTo(start.plusDays(31).toString());
    }

    @Test
    void aCalendarThatIsOpenTodayOpensAtOnce() {
        suspend(3, Drafts.periods(today(), today().plusDays(5)));

        await().until(() -> status(3).equals("在用"));
    }

    @Test
    void manyWhoTryTurnItOnce() throws Exception {
        var start = today();
        suspend(4, Drafts.periods(start.plusDays(2), start.plusDays(3)));
        clock.moveTo(start.plusDays(2));
        Callable<Void> turn =
                () -> {
                    turning.turn(code(4));
                    return null;
                };

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(Collections.nCopies(32, turn))) {
                done.get();
            }
        }

        assertThat(kinds(4)).containsExactly("ADD", "SUSPEND", "RESUME");
    }

    @Test
    void aChangeOfElementsLeavesTheCalendarAndAResumptionEndsIt() {
        var start = today();
        suspend(5, Drafts.periods(start.plusDays(5), start.plusDays(6)));
        Journey.draft(port, Drafts.amend("B10(2)", code(5), Drafts.item(FIRST + 5, "周期事项5(改)")))
                .toTheEnd();
        assertThat(calendar(5).path("periods")).hasSize(1);

        Journey.draft(port, Drafts.byCode("RESUME", "B13", code(5))).toTheEnd();

        assertThat(everybody().get(path(5) + "/calendar").status()).isEqualTo(404);
        // another item turns on the day on which this one would have closed
        suspend(6, Drafts.periods(start.plusDays(7), start.plusDays(8)));
        awaitStatus(6, start.plusDays(7), "在用");
        assertThat(status(5)).isEqualTo("在用");
    }

    @Test
    void aConfirmedResumptionTakesEffectThoughTheCalendarOpenedMeanwhile() {
        var start = today();
        suspend(10, Drafts.periods(start.plusDays(1), start.plusDays(3)));
        var confirmed =
                Journey.draft(port, Drafts.draft("RESUME", "B13", entry(10)))
                        .submit()
                        .until("REFORM_REVIEW");
        confirmed.take(
                Api.officer(port, Duty.REFORM_OFFICE)
                        .post(
                                confirmed.path() + "/decisions",
                                confirmed.etag(),
                                """
                                {"stage": "REFORM_REVIEW", "verdict": "APPROVE", "opinion": "同意",
                                 "effectiveFrom": "%sT00:30:00+08:00"}
                                """
                                        .formatted(start.plusDays(1))));

        awaitStatus(10, start.plusDays(1), "在用");
        clock.moveTo(start.plusDays(2));

        await().until(() -> editor().get(confirmed.path()).text("state").equals("EFFECTIVE"));
        assertThat(kinds(10)).containsExactly("ADD", "SUSPEND", "RESUME", "RESUME");
        assertThat(item(10).path("ground").asString()).isEqualTo("B13");
        assertThat(everybody().get(path(10) + "/calendar").status()).isEqualTo(404);
    }

    @Test
    void aPowerThatIsOpenNowCanBeResumedForGood() {
        suspend(11, Drafts.periods(today(), today().plusDays(5)));
        await().until(() -> status(11).equals("在用"));

        Journey.draft(port, Drafts.draft("RESUME", "B13", entry(11))).toTheEnd();

        assertThat(everybody().get(path(11) + "/calendar").status()).isEqualTo(404);
        assertThat(status(11)).isEqualTo("在用");
    }

    @Test
    void aPowerThatIsClosedNowCanBeSuspendedOnAnotherGround() {
        var start = today();
        suspend(12, Drafts.periods(start.plusDays(2), start.plusDays(9)));

        Journey.draft(port, Drafts.draft("SUSPEND", "B12(4)", entry(12))).toTheEnd();

        assertThat(everybody().get(path(12) + "/calendar").status()).isEqualTo(404);
        assertThat(item(12).path("ground").asString()).isEqualTo("B12(4)");
        // another item turns on the day on which this one would have opened
        suspend(13, Drafts.periods(start.plusDays(2), start.plusDays(9)));
        awaitStatus(13, start.plusDays(2), "在用");
        assertThat(status(12)).isEqualTo("暂停");
        assertThat(
                        editor().post(
                                        "/change-requests",
                                        Drafts.draft("SUSPEND", "B12(4)", entry(12)))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("entry-not-in-force");
    }

    @Test
    void aNewCalendarTakesThePlaceOfTheOldOne() {
        var start = today();
        suspend(14, Drafts.periods(start.plusDays(400), start.plusDays(430)));

        Journey.draft(
                        port,
                        Drafts.draft(
                                "SUSPEND",
                                "B12(3)",
                                entry(14),
                                Drafts.periods(start.plusDays(4), start.plusDays(5))))
                .toTheEnd();

        assertThat(calendar(14).path("nextTurn").asString())
                .isEqualTo(start.plusDays(4).toString());
        awaitStatus(14, start.plusDays(4), "在用");
        awaitStatus(14, start.plusDays(6), "暂停");
        assertThat(calendar(14).has("nextTurn")).isFalse();
    }

    @Test
    void onlyAPeriodicPowerHasACalendar() {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(FIRST + 7, "常年事项"))).toTheEnd();

        assertThat(everybody().get(path(7) + "/calendar").status()).isEqualTo(404);
        assertThat(
                        editor().post(
                                        "/change-requests",
                                        Drafts.draft(
                                                "SUSPEND",
                                                "B12(4)",
                                                entry(7),
                                                Drafts.periods(today(), today().plusDays(1))))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("particulars-not-taken");
    }

    private void suspend(int n, String periods) {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(FIRST + n, "周期事项" + n))).toTheEnd();
        Journey.draft(port, Drafts.draft("SUSPEND", "B12(3)", entry(n), periods)).toTheEnd();
    }

    private static String code(int n) {
        return Drafts.code(FIRST + n);
    }

    private static String entry(int n) {
        return "{\"code\": \"%s\"}".formatted(code(n));
    }

    private void awaitStatus(int n, LocalDate day, String status) {
        clock.moveTo(day);
        await().until(() -> status(n).equals(status));
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    private String status(int n) {
        return item(n).path("statusLabel").asString();
    }

    private List<String> kinds(int n) {
        return everybody()
                .get(path(n) + "/revisions")
                .json()
                .path("items")
                .valueStream()
                .map(revision -> revision.path("kind").asString())
                .toList()
                .reversed();
    }

    private JsonNode item(int n) {
        return everybody().get(path(n)).json();
    }

    private JsonNode calendar(int n) {
        return everybody().get(path(n) + "/calendar").json();
    }

    private static String path(int n) {
        return "/public/items/" + code(n);
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
