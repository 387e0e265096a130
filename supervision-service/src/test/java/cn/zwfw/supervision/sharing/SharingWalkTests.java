package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThatCode;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SharingTest
class SharingWalkTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @Test
    void theWalkGoesThroughEveryOperation() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);

        assertThatCode(() -> SharingWalk.through(port)).doesNotThrowAnyException();
    }
}
