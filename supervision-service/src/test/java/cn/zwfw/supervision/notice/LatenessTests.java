package cn.zwfw.supervision.notice;

import static cn.zwfw.supervision.notice.Noticing.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A day that passes without an answer is told, once. */
@NoticeTest
@Cites(value = "A25", rows = "S4")
class LatenessTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired Lateness lateness;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void isToldOnceHoweverManyLook() throws Exception {
        var noticing = new Noticing(port);
        var late = new ArrayList<String>();
        for (int count = 0; count < 5; count++) {
            late.add(noticing.issued("RECTIFY"));
        }
        var answered = noticing.answered("RECTIFY");
        clock.moveTo(LocalDate.of(2026, 3, 9));
        lateness.look();
        assertThat(noticing.read(late.getFirst()).json().path("late").asBoolean()).isFalse();

        clock.moveTo(LocalDate.of(2026, 3, 10));
        atOnce(() -> {
            lateness.look();
            return true;
        });

        for (var id : late) {
            await().until(() -> Told.of("supervision.notice", id).size() == 2);
            var event = Told.of("supervision.notice", id).getLast();
            assertThat(event.path("late").asBoolean()).isTrue();
            assertThat(acts(noticing.read(id).json())).containsExactly("草拟", "发出", "逾期未答复");
        }
        assertThat(acts(noticing.read(answered).json())).doesNotContain("逾期未答复");
        assertThat(Told.of("supervision.notice", answered))
                .noneMatch(event -> event.path("late").asBoolean());
    }

    @Test
    void anAnswerThatComesLateStaysLateAndAReturnBeginsAnew() {
        var noticing = new Noticing(port);
        var id = noticing.issued("RECTIFY");
        clock.moveTo(LocalDate.of(2026, 3, 10));
        await().until(() -> acts(noticing.read(id).json()).contains("逾期未答复"));
        assertThat(
                        noticing.act(noticing.government(), id, "extension", Noticing.LATER)
                                .text("code"))
                .isEqualTo("notice-extension-late");

        noticing.answer(id);
        assertThat(noticing.read(id).json().path("late").asBoolean()).isTrue();

        var returned = done(noticing.act(noticing.government(), id, "return", Noticing.LATER));
        assertThat(returned.json().path("late").asBoolean()).isFalse();
    }

    @Test
    void whatIsDueIsFoundByItsDay() {
        var noticing = new Noticing(port);
        var due = noticing.issued("RECTIFY");
        var answered = noticing.answered("RECTIFY");
        var watcher = Api.officer(port, Duty.INSPECTORATE);
        var list = "/notices?limit=200&kind=RECTIFY&organ=" + Api.OTHER_ORGAN + "&due=2026-03-";

        assertThat(watcher.get(list + "08").body()).doesNotContain(due);
        assertThat(watcher.get(list + "09").body()).contains(due).doesNotContain(answered);
        assertThat(watcher.get("/notices?state=ANSWERED&limit=200").body())
                .contains(answered)
                .doesNotContain(due);
        assertThat(watcher.get("/notices?due=9999-01-01").text("code")).isEqualTo("invalid-input");
    }

    private static List<String> acts(JsonNode notice) {
        return notice.path("records").findValuesAsString("act");
    }

    private static void atOnce(Callable<Boolean> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            assertThat(pool.invokeAll(Collections.nCopies(8, act)))
                    .allMatch(future -> future.resultNow());
        }
    }
}
