package cn.zwfw.supervision.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.board.BoardRows;
import cn.zwfw.supervision.board.BoardTest;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A stream begins with the figures, goes on with what happens, and misses and repeats nothing. */
@BoardTest
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class LiveBoardTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DISTRICT = "620103";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired MovableClock clock;
    @Autowired Services services;
    @Autowired Screens screens;

    private BoardRows rows;

    @BeforeEach
    void anEmptyBoard() {
        await().until(() -> screens.taken() == 0);
        clock.moveTo(DAY);
        Stream.of("case_entry", "card", "told_card", "watched")
                .forEach(table -> database.sql("delete from " + table).update());
        rows = new BoardRows(database);
    }

    @Test
    void beginsWithTheFiguresAndTellsThemAgainWhenTheyChange() {
        try (var heard = listen(Duty.GOVERNMENT, null)) {
            await().until(() -> received(heard) == 0);
            rows.running("1", Api.CITY, Api.ORGAN, DAY);
            await().until(() -> received(heard) == 1);
            await().until(() -> heard.heartbeats() >= 2);

            assertThat(heard.answer().headers().firstValue("Content-Type"))
                    .contains("text/event-stream;charset=UTF-8");
            assertThat(heard.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(heard.heard()).allMatch(one -> one.name().equals("figures"));
        }
    }

    @Test
    void tellsCardsAsTheyHappen() {
        var any = ToldCase.accepted(801, "2026-03-02");
        services.tell(Topic.CASE, any.number(), any.json());
        await().until(() -> count("watched") == 1);
        try (var heard = listen(Duty.INSPECTORATE, null)) {
            clock.moveTo(LocalDate.of(2026, 3, 17));
            await().until(() -> heard.cards().size() == 1);
            clock.moveTo(LocalDate.of(2026, 3, 31));
            await().until(() -> heard.cards().size() == 2);

            var card = heard.heard().stream().filter(one -> one.name().equals("card")).toList();
            assertThat(card.getFirst().data().path("level").asString()).isEqualTo("YELLOW");
            assertThat(card.getLast().data().path("levelLabel").asString()).isEqualTo("红牌");
            assertThat(card.getLast().data().path("organ").asString()).isEqualTo(Api.ORGAN);
            assertThat(card.getLast().data().path("at").asString()).startsWith("2026-03-31T00:00");
            assertThat(card.toString()).doesNotContain(any.number());
        }
    }

    @Test
    void beginsWithTheNewestAndGoesOnWhereItWasLeft() {
        rows.card("CASE", "一", Api.CITY, Api.ORGAN, DAY.minusDays(1));
        rows.card("CASE", "二", Api.CITY, Api.ORGAN, DAY);
        String seen;
        try (var heard = listen(Duty.HANDLER, null)) {
            await().until(() -> heard.cards().size() == 2);
            assertThat(heard.cards()).containsExactly("一", "二");
            seen = heard.last();
        }
        rows.card("CASE", "三", Api.CITY, Api.ORGAN, DAY.minusDays(3));
        rows.card("CASE", "四", Api.CITY, Api.OTHER_ORGAN, DAY);
        try (var heard = listen(Duty.HANDLER, seen)) {
            rows.card("CASE", "五", Api.CITY, Api.ORGAN, DAY);
            await().until(() -> heard.cards().size() == 2);

            assertThat(heard.cards()).containsExactly("三", "五");
        }
    }

    @Test
    void showsEverybodyWhatIsHis() {
        try (var city = listen(Duty.REFORM_OFFICE, null);
                var organ = listen(Duty.EDITOR, null);
                var district =
                        new Listening(
                                Api.officer(port, Duty.GOVERNMENT, "116201030139000032", DISTRICT),
                                null)) {
            rows.card("CASE", "甲", Api.CITY, Api.ORGAN, DAY);
            rows.card("RATING", "不说", Api.CITY, Api.ORGAN, DAY);
            rows.card("CASE", "乙", Api.CITY, Api.OTHER_ORGAN, DAY);
            rows.card("CASE", "丙", DISTRICT, "116201030139000032", DAY);
            rows.card("CASE", "丁", Api.CITY, Api.ORGAN, DAY);
            await().until(() -> organ.cards().contains("丁") && !district.cards().isEmpty());

            assertThat(city.cards()).containsExactly("甲", "乙", "丁");
            assertThat(organ.cards()).containsExactly("甲", "丁");
            assertThat(district.cards()).containsExactly("丙");
        }
    }

    @Test
    void missesNothingThatIsCommittedLate() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var heard = listen(Duty.INSPECTORATE, null)) {
            var late =
                    Thread.startVirtualThread(() ->
                            transaction.executeWithoutResult(_ -> {
                                rows.card("CASE", "先", Api.CITY, Api.ORGAN, DAY);
                                begun.countDown();
                                waitFor(mayEnd);
                            }));
            begun.await();
            rows.card("CASE", "后", Api.CITY, Api.ORGAN, DAY);
            var before = heard.heartbeats();
            await().until(() -> heard.heartbeats() > before + 1);
            assertThat(heard.cards()).isEmpty();
            mayEnd.countDown();
            late.join();
            await().until(() -> heard.cards().size() == 2);

            assertThat(heard.cards()).containsExactly("先", "后");
        }
    }

    @Test
    void arriveAllWhenManyHappenAtOnce() {
        var many = 2 * Screen.WAITING / 5;
        try (var heard = listen(Duty.SERVICE_CENTER, null)) {
            transaction.executeWithoutResult(_ ->
                    Stream.iterate(0, n -> n < many, n -> n + 1)
                            .forEach(n -> rows.card("CASE", "n" + n, Api.CITY, Api.ORGAN, DAY)));
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.cards().size() >= many);

            assertThat(heard.cards()).hasSize(many).doesNotHaveDuplicates();
        }
    }

    @Test
    void areNoMoreOfOnePersonThanAreHis() {
        try (var one = listen(Duty.EDITOR, null);
                var two = listen(Duty.EDITOR, null);
                var three = listen(Duty.EDITOR, null);
                var other = listen(Duty.GOVERNMENT, null)) {
            var refused = Api.officer(port, Duty.EDITOR).get("/board/live");

            assertThat(refused.status()).isEqualTo(503);
            await().until(() ->
                    Stream.of(one, two, three, other).noneMatch(any -> any.heard().isEmpty()));
        }
    }

    @Test
    void areNoMoreThanAnInstanceBears() {
        try (var one = listen(Duty.EDITOR, null);
                var two = listen(Duty.EDITOR, null);
                var three = listen(Duty.HANDLER, null)) {
            try (var four = listen(Duty.HANDLER, null)) {
                var refused = Api.officer(port, Duty.EDITOR).get("/board/live");

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text("code")).isEqualTo("busy");
                assertThat(Stream.of(one, two, three, four)).noneMatch(Listening::isEnded);
            }
            await().until(() -> screens.taken() == 3);
            try (var again = listen(Duty.EDITOR, null)) {
                await().until(() -> !again.heard().isEmpty());
            }
        }
    }

    @Test
    void endAtOnceWhenTheInstanceIsStopped() {
        try (var heard = listen(Duty.EDITOR, null)) {
            await().until(() -> !heard.heard().isEmpty());
            screens.stop();
            await().atMost(Duration.ofSeconds(2)).until(heard::isEnded);
            assertThat(Api.officer(port, Duty.EDITOR).get("/board/live").status()).isEqualTo(503);
        } finally {
            screens.start();
        }
        assertThat(screens.getPhase())
                .as("stopped before the web server waits for what is under way")
                .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1~x", "-1~00000000-0000-0000-0000-000000000000"})
    void refusesPlacesThatNoneIs(String seen) {
        try (var heard = listen(Duty.EDITOR, seen)) {
            assertThat(heard.answer().statusCode()).isEqualTo(400);
        }
    }

    private Listening listen(Duty duty, @Nullable String seen) {
        return new Listening(Api.officer(port, duty), seen);
    }

    /** As the last figures have it; screens share what was counted a moment ago. */
    private static int received(Listening heard) {
        return heard.heard().isEmpty()
                ? -1
                : heard.heard().getLast().data().at("/total/received").asInt();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
