package cn.zwfw.convenience.inquiry.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.Reviews;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.convenience.inquiry.Asking;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Useful answers are reworded, reviewed and published; what tells who asked is not. */
@ServiceTest
@TestPropertySource(properties = {"test.database=replies", "zwfw.clock.movable=true"})
@Cites(value = "B17", rows = "C2")
class ReplyTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Asking.know(told, organs);
    }

    @Test
    void anAnswerIsReadByTheServiceCentreAndThenByEverybody() {
        var number = answered("INQUIRY", "{\"text\": \"可以。\"}");
        var now = drafted(reply(number, "INQUIRY", "到期前多久申请延续?", "null", ""));
        var path = "/change-requests/" + now.text("id");
        now = editor().post(path + "/submit", now.etag(), "");
        var reviews = new Reviews(port);
        now = reviews.decide(path, now, Duty.SECRECY_REVIEWER);
        now = reviews.decide(path, now, Duty.PUBLISHER);
        assertThat(now.text("stage")).isEqualTo("PRIVACY_REVIEW");
        assertThat(now.text("waitsFor")).isEqualTo("SERVICE_CENTER");
        assertThat(found("多久申请延续")).doesNotContain(number);
        assertThat(reviews.decide(path, now, Duty.SERVICE_CENTER).status()).isEqualTo(200);

        assertThat(found("多久申请延续")).contains(number);
        assertThat(found("别的事情")).doesNotContain(number);
        var everybody = Api.nobody(port);
        assertThat(everybody.get("/public/replies?kind=COMPLAINT").body()).doesNotContain(number);
        assertThat(everybody.get("/public/replies?kind=INQUIRY").body()).contains(number);
        assertThat(everybody.get("/public/replies?organ=" + Api.OTHER_ORGAN).body())
                .doesNotContain(number);
        assertThat(everybody.get("/public/replies/" + number).status()).isEqualTo(200);
        assertThat(everybody.get("/public/replies/620100W20260302999999").status()).isEqualTo(404);
    }

    @Test
    void anAdoptedSuggestionIsMarked() {
        var said = "{\"text\": \"谢谢。\", \"adopted\": true, \"doneAbout\": \"已增设。\"}";
        var number = answered("SUGGESTION", said);

        assertThat(drafted(reply(number, "SUGGESTION", "增设终端", "false", "已增设。")).status())
                .isEqualTo(400);
        new Reviews(port).toTheEnd(drafted(reply(number, "SUGGESTION", "增设终端", "true", "已增设。")));

        var everybody = Api.nobody(port);
        assertThat(everybody.get("/public/replies?adopted=true").body()).contains(number);
        assertThat(everybody.get("/public/replies?adopted=false").body()).doesNotContain(number);
    }

    @Test
    void whatTellsWhoAskedIsRefused() {
        var number = answered("INQUIRY", "{\"text\": \"可以。\"}");

        for (var question : new String[] {"张三丰问多久延续", "回电13900000001", "139-0000-0001"}) {
            var refused = drafted(reply(number, "INQUIRY", question, "null", ""));
            assertThat(refused.status()).as(question).isEqualTo(400);
            assertThat(refused.body()).contains("reply-personal");
        }
    }

    @Test
    void whatTheOrganDidNotAnswerOrABreachIsRefusedAlike() {
        var asking = new Asking(port);
        var open = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN)).text("number");
        var others = asking.unknown("INQUIRY", Asking.organ(Api.OTHER_ORGAN)).text("number");
        var reply = "{\"text\": \"可以。\"}";
        asking.act(Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN), others, "reply", reply);
        var breach =
                asking.unknown("COMPLAINT", Asking.organ(Api.ORGAN) + ", \"note\": 1")
                        .text("number");
        asking.act(Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN), breach, "reply", reply);

        for (var number : new String[] {open, others, breach, "620100W20260302999999"}) {
            var refused = drafted(reply(number, "INQUIRY", "问题", "null", ""));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("reply-of-nothing");
        }
    }

    private String answered(String kind, String reply) {
        var asking = new Asking(port);
        var number = asking.unknown(kind, Asking.organ(Api.ORGAN)).text("number");
        var replied = asking.act(Api.officer(port, Duty.HANDLER), number, "reply", reply);
        assertThat(replied.status()).as(replied.body()).isEqualTo(200);
        return number;
    }

    private Answer drafted(String content) {
        return editor().post(
                        "/change-requests",
                        """
                        {"list": "replies", "kind": "ADD", "ground": "B17", "reason": "有参考价值",
                         "entries": [{"content": %s}]}
                        """
                                .formatted(content));
    }

    private static String reply(
            String number, String kind, String question, String adopted, String doneAbout) {
        return """
        {"code": "%s", "organ": "%s", "kind": "%s", "question": "%s", "answer": "届满三十日前可以申请。",
         "adopted": %s, "doneAbout": "%s", "askedOn": "2026-03-02", "repliedOn": "2026-03-02"}
        """
                .formatted(number, Api.ORGAN, kind, question, adopted, doneAbout);
    }

    private String found(String words) {
        var q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Api.nobody(port).get("/public/replies?q=" + q).body();
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }
}
