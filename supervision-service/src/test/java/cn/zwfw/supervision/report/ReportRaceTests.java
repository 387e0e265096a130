package cn.zwfw.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two at once: one wins. */
@ReportTest
@Cites(
        value = "A14",
        rows = {"S7", "X3a"})
class ReportRaceTests {

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    @BeforeEach
    void theDay() {
        clock.moveTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aReportIsAcknowledgedOrGivenBackOnce() throws Exception {
        var city = new Reporting(port, "624000");
        for (var period : List.of("2026-01", "2026-02", "2026-03", "2026-Q1")) {
            var path = city.sent(period);
            var etag = Reporting.done(city.government().get(path)).etag();

            var answers =
                    atOnce(
                            () ->
                                    city.government()
                                            .post(path + "/acknowledgement", etag, "{}")
                                            .status(),
                            () ->
                                    city.government()
                                            .post(path + "/return", etag, Reporting.WHY)
                                            .status());

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void aPeriodGetsOneReport() throws Exception {
        for (var period : List.of("2026-01", "2026-02", "2026-03", "2026-Q1")) {
            var one = Api.officer(port, Duty.SERVICE_CENTER, Api.ORGAN, "624100");
            var other = Api.officer(port, Duty.SERVICE_CENTER, Api.OTHER_ORGAN, "624100");

            var answers =
                    atOnce(
                            () -> one.post("/reports", Reporting.body(period)).status(),
                            () -> other.post("/reports", Reporting.body(period)).status());

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
        }
    }
}
