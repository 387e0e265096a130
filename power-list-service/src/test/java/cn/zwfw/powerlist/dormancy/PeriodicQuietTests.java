package cn.zwfw.powerlist.dormancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three years of a periodic item run on while its calendar opens and closes it. */
@ServiceTest
@Cites(
        value = {"B12(2)", "B12(3)"},
        rows = "P6")
class PeriodicQuietTests {

    private static final String CODE = Drafts.code(414);

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Clock clock;

    private LocalDate today;

    @BeforeEach
    void listTwoYearsAgo() {
        today = CityTime.today(clock);
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(414, "每年开放而无人申请的许可"))).toTheEnd();
        database.sql("update item_usage set listed_on = ? where code = ?")
                .params(today.minusYears(2), CODE)
                .update();
    }

    @Test
    void anOpeningByTheCalendarDoesNotBeginThemAnewButAResumptionDoes() {
        var entry = "{\"code\": \"%s\"}".formatted(CODE);
        var calendar = Drafts.periods(today, today.plusDays(5));
        Journey.draft(port, Drafts.draft("SUSPEND", "B12(3)", entry, calendar)).toTheEnd();
        await().until(() -> status().equals("在用"));
        assertThat(quietSince()).isEqualTo(today.minusYears(2));

        Journey.draft(port, Drafts.byCode("RESUME", "B13", CODE)).toTheEnd();
        assertThat(quietSince()).isEqualTo(CityTime.today(clock));
    }

    private String status() {
        return Api.nobody(port).get("/public/items/" + CODE).json().path("statusLabel").asString();
    }

    private LocalDate quietSince() {
        return database.sql("select quiet_since from item_usage where code = ?")
                .param(CODE)
                .query(LocalDate.class)
                .single();
    }
}
