package cn.zwfw.supervision.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.board.BoardRows;
import cn.zwfw.supervision.board.BoardTest;
import cn.zwfw.supervision.board.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A screen that cannot be told anything ends, and says by that that what it shows is old. */
@BoardTest
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class BlindScreenTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired MovableClock clock;
    @Autowired Screens screens;

    @BeforeEach
    void anEmptyBoard() {
        await().until(() -> screens.taken() == 0);
        clock.moveTo(DAY);
        database.sql("delete from case_entry").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case_entry", "told_card"})
    void endsWhenNothingCanBeToldForLong(String table) {
        try (var heard = new Listening(Api.officer(port, Duty.EDITOR), null)) {
            await().until(() -> !heard.heard().isEmpty());
            database.sql("alter table " + table + " rename to away").update();

            await().atMost(Duration.ofSeconds(20)).until(heard::isEnded);
        } finally {
            database.sql("alter table away rename to " + table).update();
        }
        try (var again = new Listening(Api.officer(port, Duty.EDITOR), null)) {
            await().until(() -> !again.heard().isEmpty());
        }
    }

    @Test
    void holdsUpNobodyElse() {
        var broken =
                Stream.of("\0", "\0\0", "\0\0\0")
                        .map(region -> new Screen(new Scope(region, null), Place.before(1)))
                        .toList();
        broken.forEach(screens::add);
        try (var heard = new Listening(Api.officer(port, Duty.GOVERNMENT), null)) {
            await().until(() -> received(heard).equals(List.of(0)));
            new BoardRows(database).running("9", Api.CITY, Api.ORGAN, DAY);
            await().until(() -> received(heard).equals(List.of(0, 1)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> broken.stream().allMatch(Screen::isEnded));

            assertThat(heard.isEnded()).isFalse();
        } finally {
            broken.forEach(screens::remove);
        }
    }

    private static List<Integer> received(Listening heard) {
        return heard.heard().stream().map(one -> one.data().at("/total/received").asInt()).toList();
    }
}
