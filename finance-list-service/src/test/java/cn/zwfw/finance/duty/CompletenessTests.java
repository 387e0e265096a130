package cn.zwfw.finance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.Told;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is owed, what is disclosed, what is late, as the year goes by. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.disclosure.look-every=100ms",
            "test.database=completeness"
        })
@Cites(
        value = {"A13(2)", "A25"},
        rows = "F3")
class CompletenessTests {

    private static final String FUND = FundDrafts.code(901);
    private static final String OTHER = FundDrafts.code(902);

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    @Test
    void everybodySeesWhatIsOwedDisclosedAndLate() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var bureau = Reviews.ofBureau(port);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(FUND, "9.00", "9.00")));
        bureau.publishes(FundDrafts.add(FundDrafts.fund(OTHER, "9.00", "9.00")));
        assertThat(figures()).isEqualTo("funds 2, owed 4, disclosed 0, late 0");
        assertThat(due(FUND, "MEASURES")).isEqualTo("2026-03-30");
        assertThat(due(FUND, "ALLOCATIONS")).isEqualTo("2026-12-31");
        assertThat(due(FUND, "EVALUATIONS")).isEqualTo("2027-06-30");

        clock.moveTo(LocalDate.of(2026, 3, 30));
        Reviews.ofDepartment(port)
                .publishes(
                        FundDrafts.disclose(
                                FundDrafts.disclosure(FUND)
                                        .replaceFirst(
                                                "(?s)\"evaluations\".*]", "\"evaluations\": []")));
        assertThat(figures()).isEqualTo("funds 2, owed 4, disclosed 1, late 0");

        clock.moveTo(LocalDate.of(2026, 3, 31));
        assertThat(figures()).isEqualTo("funds 2, owed 4, disclosed 1, late 1");
        await().untilAsserted(() -> {
            assertThat(newest(OTHER, "MEASURES").path("late").asBoolean()).isTrue();
            assertThat(newest(FUND, "MEASURES").path("doneOn").asString()).isEqualTo("2026-03-30");
            assertThat(newest(FUND, "MEASURES").path("late").asBoolean()).isFalse();
        });

        Reviews.ofDepartment(port)
                .publishes(FundDrafts.disclose(FundDrafts.disclosure(OTHER, "1.00")));
        assertThat(figures()).isEqualTo("funds 2, owed 4, disclosed 3, late 1");

        bureau.publishes(FundDrafts.cancel(FUND));
        assertThat(figures()).isEqualTo("funds 2, owed 3, disclosed 3, late 1");
        await().untilAsserted(() ->
                assertThat(newest(FUND, "ALLOCATIONS").path("dropped").asBoolean()).isTrue());
    }

    private String figures() {
        var page =
                Api.nobody(port).get("/public/completeness?year=2026&department=" + Api.DEPARTMENT);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        var row = page.json().at("/items/0");
        return "funds %d, owed %d, disclosed %d, late %d"
                .formatted(
                        row.path("funds").asInt(),
                        row.path("owed").asInt(),
                        row.path("disclosed").asInt(),
                        row.path("late").asInt());
    }

    private String due(String fund, String duty) {
        return Api.nobody(port)
                .get("/public/funds/" + fund + "/duties")
                .json()
                .valueStream()
                .filter(owed -> owed.path("duty").asString().equals(duty))
                .findFirst()
                .orElseThrow()
                .path("due")
                .asString();
    }

    private static JsonNode newest(String fund, String duty) {
        return Told.of("finance-list.disclosure-duty", fund + "/" + duty).getLast();
    }
}
