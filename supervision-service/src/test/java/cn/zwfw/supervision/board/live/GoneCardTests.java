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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card that was withdrawn or does not stand any more leaves the screens that show it. */
@BoardTest
@Cites(
        value = {"A14", "A24"},
        rows = "S9")
class GoneCardTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort int port;
    @Autowired JdbcClient database;
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
    void tellsThatACardIsGone() {
        var any = ToldCase.accepted(802, "2026-03-02");
        services.tell(Topic.CASE, any.number(), any.json());
        await().until(() -> watched() == 1);
        String seen;
        try (var heard = listen(Duty.INSPECTORATE, null);
                var other = new Listening(Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN), null)) {
            clock.moveTo(LocalDate.of(2026, 3, 17));
            await().until(() -> heard.cards().size() == 1);
            seen = heard.last();
            var id = card(heard);
            withdraw("/cards/" + id);
            await().until(() -> heard.gone().equals(List.of(id)));

            rows.card("CASE", "别的", Api.CITY, Api.OTHER_ORGAN, DAY);
            await().until(() -> other.cards().size() == 1);
            assertThat(other.gone()).isEmpty();
        }
        try (var again = listen(Duty.INSPECTORATE, seen)) {
            await().until(() -> again.gone().size() == 1);
            clock.moveTo(LocalDate.of(2026, 3, 31));
            await().until(() -> again.cards().contains("食品经营许可"));
            // what was told has changed so that there is no case any more that is late
            var decided = any.ended("2026-03-10", "GRANTED");
            services.tell(Topic.CASE, decided.number(), decided.json());
            await().until(() -> again.gone().size() == 2);

            assertThat(again.gone()).containsOnly(again.gone().getFirst());
        }
    }

    @Test
    void saysNothingOfWhatIsNotForTheWall() {
        var hidden = rows.card("RATING", "不说", Api.CITY, Api.ORGAN, DAY);
        try (var heard = listen(Duty.INSPECTORATE, null)) {
            await().until(() -> !heard.heard().isEmpty());
            database.sql("delete from card where id = ?").param(hidden).update();
            database.sql("update told_card set told_by = pg_current_xact_id()").update();
            rows.card("CASE", "甲", Api.CITY, Api.ORGAN, DAY);
            await().until(() -> heard.cards().size() == 1);

            assertThat(heard.gone()).isEmpty();
        }
    }

    private Listening listen(Duty duty, @Nullable String seen) {
        return new Listening(Api.officer(port, duty), seen);
    }

    /** The id of the card that was told last. */
    private static String card(Listening heard) {
        return heard.heard().reversed().stream()
                .filter(one -> one.name().equals("card"))
                .map(one -> one.data().path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(String card) {
        var inspectorate = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
        var etag = inspectorate.get(card).etag();
        var done = inspectorate.post(card + "/withdrawal", etag, "{\"reason\": \"系统故障。\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private int watched() {
        return database.sql("select count(*) from watched").query(Integer.class).single();
    }
}
