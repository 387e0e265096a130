package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.work.RequestWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How many statements and messages a question takes: what a change may not raise. */
@ServiceTest
@TestPropertySource(properties = "test.database=work")
@Import(RequestWork.class)
class WorkTests {

    @LocalServerPort int port;
    @Autowired RequestWork work;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;

    @Test
    void ofAQuestion() {
        Asking.know(told, organs);
        var asking = new Asking(port);
        var organ = Asking.organ(Api.ORGAN);
        // the first also fills what is kept at hand
        asking.unknown("INQUIRY", organ);

        var question = work.of(() -> asking.unknown("INQUIRY", organ));

        assertThat(question.statements()).hasSize(10);
        assertThat(question.messages()).isEqualTo(1);
    }
}
