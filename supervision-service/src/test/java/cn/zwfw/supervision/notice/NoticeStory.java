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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How notices go their way, from the draft to the closing. */
@NoticeTest
@Cites(
        value = {"A21", "A25", "B15", "B16"},
        rows = {"S4", "X3a"})
class NoticeStory {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void anOrderIsDraftedIssuedExtendedAnsweredReturnedAnsweredVerifiedAndClosed() {
        var noticing = noticing();
        var government = noticing.government();
        var handler = noticing.handler();
        var id = noticing.drafted("RECTIFY");
        var path = "/notices/" + id;
        assertThat(noticing.read(handler, id).status()).isEqualTo(404);
        assertThat(noticing.read(Api.officer(port, Duty.INSPECTORATE), id).status()).isEqualTo(404);

        var issued = done(noticing.act(government, id, "issue", ""));
        assertThat(issued.text("dueOn")).isEqualTo("2026-03-09");
        var term = "\"workdays\": 9";
        assertThat(government.put(path, "*", Noticing.body("RECTIFY", "B16(4)", term)).status())
                .isEqualTo(409);
        assertThat(noticing.read(handler, id).text("facts")).contains("五件办件");

        assertThat(noticing.act(government, id, "extension", until("2026-03-06")).text("code"))
                .isEqualTo("notice-extension-shorter");
        var longer = noticing.act(government, id, "extension", until("2026-03-13"));
        assertThat(longer.text("dueOn")).as(longer.body()).isEqualTo("2026-03-13");
        assertThat(noticing.act(government, id, "extension", until("2026-03-20")).text("code"))
                .isEqualTo("notice-extended-before");

        assertThat(noticing.act(noticing.signer(), id, "answer", "").text("code"))
                .isEqualTo("notice-answer-missing");
        done(handler.put(path + "/answer", "*", "{\"text\": \"初稿\"}"));
        assertThat(noticing.read(id).body()).doesNotContain("初稿", "拟答复");
        assertThat(noticing.read(handler, id).text("answer")).isEqualTo("初稿");
        assertThat(noticing.act(handler, id, "answer", "").status()).isEqualTo(403);
        done(noticing.act(noticing.signer(), id, "answer", ""));
        assertThat(noticing.read(id).text("answer")).isEqualTo("初稿");

        var returned = noticing.act(government, id, "return", Noticing.LATER);
        assertThat(returned.text("state")).as(returned.body()).isEqualTo("ISSUED");
        assertThat(returned.text("dueOn")).isEqualTo("2026-03-30");
        noticing.answer(id);
        assertThat(noticing.act(government, id, "closing", Noticing.CONCLUSION).status())
                .isEqualTo(409);
        done(noticing.act(government, id, "verification", Noticing.REASON));
        var closed = done(noticing.act(government, id, "closing", Noticing.CONCLUSION));
        assertThat(closed.text("stateLabel")).isEqualTo("已办结");
        assertThat(noticing.act(government, id, "withdrawal", Noticing.REASON).status())
                .isEqualTo(409);

        assertThat(closed.json().path("records").findValuesAsString("act"))
                .containsExactly("草拟", "发出", "延期", "答复", "退回", "答复", "核实", "办结");
        assertThat(noticing.read(handler, id).json().path("records").findValuesAsString("act"))
                .containsExactly("发出", "延期", "拟答复", "答复", "退回", "拟答复", "答复", "核实", "办结");
        assertThat(audited(id)).isEqualTo(10);
    }

    @Test
    void everythingFromIssuingOnIsToldAndNobodysWords() {
        var noticing = noticing();
        var id = noticing.closed("RECTIFY", Noticing.CONCLUSION);

        await().until(() -> Told.of("supervision.notice", id).size() == 5);
        var events = Told.of("supervision.notice", id);

        assertThat(events)
                .extracting(event -> event.path("version").asInt())
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(events)
                .extracting(event -> event.path("state").asString())
                .containsExactly("ISSUED", "ISSUED", "ANSWERED", "VERIFIED", "CLOSED");
        assertThat(events.getLast().path("subject").path("key").asString()).isEqualTo("2026-3");
        assertThat(events.toString()).doesNotContain("五件办件", "补齐", "整改到位");
    }

    @Test
    void aWithdrawnDraftIsNeverTold() {
        var noticing = noticing();
        var id = noticing.drafted("RECTIFY");
        var withdrawn = noticing.act(noticing.government(), id, "withdrawal", Noticing.REASON);
        assertThat(withdrawn.text("state")).as(withdrawn.body()).isEqualTo("WITHDRAWN");
        var other = noticing.issued("RECTIFY");

        await().until(() -> !Told.of("supervision.notice", other).isEmpty());

        assertThat(Told.of("supervision.notice", id)).isEmpty();
        assertThat(noticing.read(noticing.handler(), id).status()).isEqualTo(404);
    }

    @Test
    void aDraftWhoseDayHasPassedIsIssuedOnlyWithAnother() {
        var noticing = noticing();
        var government = noticing.government();
        var body = Noticing.body("RECTIFY", "B16(1)", "\"until\": \"2026-03-04\"");
        var id = government.post("/notices", body).text("id");
        clock.moveTo(LocalDate.of(2026, 3, 4));
        assertThat(noticing.act(government, id, "issue", "").text("code"))
                .isEqualTo("notice-deadline-over");

        var amended = body.replace("03-04", "03-05").replace("B16(1)", "B16(2)");
        done(government.put("/notices/" + id, "*", amended));

        var issued = done(noticing.act(government, id, "issue", ""));
        assertThat(issued.text("dueOn")).isEqualTo("2026-03-05");
        assertThat(issued.text("ground")).isEqualTo("B16(2)");
    }

    private long audited(String id) {
        return database.sql("select count(*) from audit_entry where subject = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static String until(String day) {
        return "{\"reason\": \"需要核对\", \"until\": \"" + day + "\"}";
    }

    private Noticing noticing() {
        return new Noticing(port);
    }
}
