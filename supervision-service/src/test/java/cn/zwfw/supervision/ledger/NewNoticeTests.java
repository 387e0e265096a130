package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.inquiries.ToldInquiry;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A new notice of holidays moves what is due, in whatever was told before it. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.ledger.recount-every=50ms",
            "test.database=new-notice"
        })
@Cites(
        value = {"行政许可法 82", "A14", "A24"},
        rows = {"S0", "S1"})
class NewNoticeTests {

    @Autowired Services services;
    @Autowired WorkCalendars calendars;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void movesWhatIsDueAndWhatWasLate() {
        clock.moveTo(LocalDate.of(2027, 3, 1));
        var running = ToldCase.accepted(901, "2027-03-01");
        var ended = ToldCase.accepted(902, "2027-03-01").ended("2027-03-16", "GRANTED");
        var asked = ToldInquiry.complaint(901, "2027-03-05T10:00");
        services.tell(Topic.CASE, running.number(), running.json());
        services.tell(Topic.CASE, ended.number(), ended.json());
        services.tell(Topic.INQUIRY, asked.number(), asked.json());
        clock.moveTo(LocalDate.of(2027, 3, 17));
        await().until(() ->
                calendars.digest().equals(text("select counted from counted_calendar")));
        await().untilAsserted(() -> {
            assertThat(due("case_entry", running.number())).isEqualTo("2027-03-29");
            assertThat(due("inquiry_entry", asked.number())).isEqualTo("2027-03-12");
            assertThat(inTime(ended)).isEqualTo("false");
            assertThat(cards(running)).isEqualTo("1");
        });

        calendars.importYear(
                2027,
                "国办发明电〔2026〕1号",
                LocalDate.of(2027, 3, 8)
                        .datesUntil(LocalDate.of(2027, 3, 13))
                        .map(day -> new ListedDay(day, false, "放假"))
                        .toList());
        await().until(() ->
                calendars.digest().equals(text("select noticed from counted_calendar")));
        assertThat(due("case_entry", running.number()))
                .as("until every instance knows it")
                .isEqualTo("2027-03-29");
        clock.moveTo(LocalDate.of(2027, 3, 18));

        await().until(() ->
                calendars.digest().equals(text("select counted from counted_calendar")));
        assertThat(due("case_entry", running.number())).isEqualTo("2027-04-05");
        assertThat(due("watched", running.number())).isEqualTo("2027-03-22");
        assertThat(due("inquiry_entry", asked.number())).isEqualTo("2027-03-19");
        assertThat(inTime(ended)).isEqualTo("true");
        assertThat(cards(running)).isEqualTo("0");
    }

    private String due(String table, String key) {
        var column = table.equals("watched") ? "key" : "number";
        return text("select due_on::text from %s where %s = ?".formatted(table, column), key);
    }

    private String inTime(ToldCase any) {
        return text("select in_time::text from case_entry where number = ?", any.number());
    }

    /** Of what is over: reminders of a day that comes are left out. */
    private String cards(ToldCase any) {
        return text(
                """
                select count(*)::text from card where key = ? and aspect = 'TIME' and level > 1
                """,
                any.number());
    }

    private String text(String sql, Object... values) {
        return database.sql(sql).params(values).query(String.class).optional().orElse("");
    }
}
