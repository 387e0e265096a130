package cn.zwfw.supervision.due;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.ServiceTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Where a page goes on is read back, and refused when nobody can have been given it. */
@ServiceTest
@TestPropertySource(properties = "test.database=places")
@Cites(
        value = {"A14", "A16"},
        rows = "S1")
class PlaceTests {

    private static final String DASHES = "------------------------------------";
    private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "cards, 1~" + DASHES,
        "breaches, 1~" + DASHES,
        "cards, 1~0123456789abcdef0123456789abcdef----",
        "clocks, 2026-13-45~CASE~x",
        "clocks, 2026-02-30~CASE~x",
        "clocks, 1~CASE~"
    })
    void oneThatNobodyWasGivenIsRefused(String list, String place) {
        var answer = inspectorate().get("/" + list + "?after=" + place);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "cards, 999999999999999~" + ID,
        "breaches, 999999999999999999~" + ID,
        "clocks, 999999~CASE~x",
        "clocks, 0~CASE~x"
    })
    void theFarthestIsAPlaceLikeAnother(String list, String place) {
        var answer = inspectorate().get("/" + list + "?after=" + place);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void pagesOfClocksFollowOnEachOther() {
        running("甲", LocalDate.of(2026, 3, 16));
        running("乙", LocalDate.of(2026, 3, 16));
        running("丙", LocalDate.of(2026, 3, 2));

        var first = inspectorate().get("/clocks?limit=2").json();
        var next = first.at("/next").asString();
        var second = inspectorate().get("/clocks?limit=2&after=" + next).json();

        assertThat(first.at("/items/0/name").asString()).isEqualTo("丙");
        assertThat(first.at("/items/1/name").asString()).isEqualTo("乙");
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/name").asString()).isEqualTo("甲");
        assertThat(second.has("next")).isFalse();
    }

    private void running(String name, LocalDate due) {
        database.sql(
                        """
                        insert into watched (topic, key, name, region, organ, due_on, running)
                        values ('CASE', ?, ?, ?, ?, ?, true)
                        """)
                .params(
                        "key-" + Integer.toHexString(name.charAt(0)),
                        name,
                        Api.CITY,
                        Api.ORGAN,
                        due)
                .update();
    }

    private Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE);
    }
}
