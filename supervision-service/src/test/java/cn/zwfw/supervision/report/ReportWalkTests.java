package cn.zwfw.supervision.report;

import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReportTest
@Cites(value = "A14", rows = "S7")
class ReportWalkTests {

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    @Test
    void theWalkGoesThrough() {
        clock.moveTo(LocalDate.of(2026, 7, 1));

        assertThatNoException().isThrownBy(() -> ReportWalk.through(port));
    }
}
