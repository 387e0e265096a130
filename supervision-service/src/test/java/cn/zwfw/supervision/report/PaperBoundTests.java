package cn.zwfw.supervision.report;

import static cn.zwfw.supervision.report.Reporting.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has many papers made at once does not keep everybody else from their work. */
@ReportTest
@Cites(value = "A14", rows = "S7")
class PaperBoundTests {

    private static final int MANY = 16;

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    @Test
    void aFewAreMadeAtOnceAndTheOthersAreAskedToComeAgain() throws Exception {
        clock.moveTo(LocalDate.of(2026, 7, 1));
        var city = new Reporting(port, "622600");
        var path = city.drafted("2026-01");
        done(city.center().get(path + "/pdf"));
        Callable<Answer> print = () -> city.center().get(path + "/pdf");

        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, MANY).mapToObj(_ -> all.submit(print)).toList();
            for (var one : asked) {
                assertThat(one.get().status()).isIn(200, 503);
            }
            assertThat(asked)
                    .extracting(one -> one.get().status())
                    .as("made, and refused")
                    .contains(200, 503);
        }
        for (var paper : new String[] {"/pdf", "/workbook", "/chart"}) {
            done(city.center().get(path + paper));
        }
    }
}
