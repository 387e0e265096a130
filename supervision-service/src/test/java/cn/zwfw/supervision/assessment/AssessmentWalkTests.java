package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walk from which the examples of the document are recorded. */
@AssessmentTest
@Cites(rows = "S6")
class AssessmentWalkTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void everyOperationSucceeds() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Assessing.know(told, organs);

        assertThatNoException()
                .isThrownBy(() -> new AssessmentWalk(port, clock, database).through());
    }
}
