package cn.zwfw.powerlist.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.work.RequestWork;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How many statements reading takes, and what publishing tells: what a change may not raise. */
@ServiceTest
@TestPropertySource(properties = "test.database=work")
@Import(RequestWork.class)
class WorkTests {

    @LocalServerPort int port;
    @Autowired RequestWork work;

    @Test
    void ofReadingAndPublishing() {
        published(71);
        published(72);
        var anybody = Api.nobody(port);
        var code = Drafts.code(72);
        anybody.get("/public/items/" + code);

        var item = work.of(() -> anybody.get("/public/items/" + code));
        assertThat(item.statements()).hasSize(1);
        assertThat(item.rows()).isEqualTo(1);
        var search = work.of(() -> anybody.get("/public/items?limit=1&q=%E5%B7%A5%E4%BD%9C"));
        assertThat(search.statements()).hasSizeBetween(1, 2);
        assertThat(search.rows()).as("a page of one, and whether there is another").isEqualTo(2);
        assertThat(work.of(() -> published(73)).messages()).isEqualTo(1);
        var editor = Api.officer(port, Duty.EDITOR);
        assertThat(work.of(() -> editor.get("/change-requests?limit=20")).statements()).hasSize(1);
    }

    /** With the caller's share, as both are one process here; with room for what runs beside it. */
    @Test
    void ofMemory() {
        published(74);
        var anybody = Api.nobody(port);
        var code = Drafts.code(74);

        assertThat(RequestWork.allocated(() -> anybody.get("/public/items/" + code)))
                .isLessThan(330_000);
        assertThat(RequestWork.allocated(() -> anybody.get("/public/items?limit=20")))
                .isLessThan(1_200_000);
    }

    private void published(int n) {
        Journey.draft(port, Drafts.add("B9(1)", Drafts.item(n, "工作事项" + n))).toTheEnd();
    }
}
