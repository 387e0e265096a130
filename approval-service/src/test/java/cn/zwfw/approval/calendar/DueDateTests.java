package cn.zwfw.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks when something is due gets the day, and every day that leads to it. */
@ServiceTest
@Cites(
        value = {"A14", "行政许可法 82", "民法典 201"},
        rows = "V5")
class DueDateTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-09-28, 20, 2026-10-30",
        "2026-02-12, 5, 2026-02-26",
        "2026-11-26, 0, 2026-11-26"
    })
    void isTheDayOfTheNotices(String from, int workingDays, String due) {
        var answer = ask("from=" + from + "&workingDays=" + workingDays);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("dueDate")).isEqualTo(due);
        assertThat(
                        answer.json()
                                .path("days")
                                .valueStream()
                                .filter(d -> d.path("counted").asBoolean()))
                .hasSize(workingDays);
    }

    @Test
    void everyDayIsExplained() {
        var days = ask("from=2026-09-28&workingDays=5").json().path("days");

        assertThat(days.valueStream().map(day -> day.path("reason").asString()))
                .startsWith("START_DAY", "WEEKDAY", "WEEKDAY", "HOLIDAY")
                .endsWith("MAKE_UP_DAY");
        assertThat(days.valueStream().map(day -> day.path("name").asString()))
                .anyMatch(name -> name.contains("国庆"));
    }

    @Test
    void aYearWithoutANoticeIsProvisional() {
        assertThat(ask("from=2031-01-02&workingDays=5").json().path("provisional").asBoolean())
                .isTrue();
        assertThat(ask("from=2026-01-05&workingDays=5").json().path("provisional").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from=2026-09-28",
                "workingDays=5",
                "from=2026-09-28&workingDays=-1",
                "from=2026-09-28&workingDays=251",
                "from=2026-09-28&workingDays=x",
                "from=2026-09-28&workingDays=5.5",
                "from=2026-02-30&workingDays=5",
                "from=yesterday&workingDays=5",
                "from=2003-12-31&workingDays=5",
                "from=2101-01-01&workingDays=5",
                "from=%2B999999999-12-31&workingDays=5",
                "from=2026-09-28&workingDays=5&x=1"
            })
    void refusesWhatIsNoPeriod(String query) {
        var answer = ask(query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    private Answer ask(String query) {
        return Api.nobody(port).get("/public/calendar/due-date?" + query);
    }
}
