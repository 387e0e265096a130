package cn.zwfw.supervision.notice;

import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The walk from which the examples of the document are recorded. */
@NoticeTest
@Cites(rows = "S4")
class NoticeWalkTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @Test
    void everyOperationSucceeds() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);

        assertThatNoException().isThrownBy(() -> NoticeWalk.through(port));
    }
}
