package cn.zwfw.supervision.notice;

import static cn.zwfw.supervision.notice.Noticing.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody reads of notices, after a second person has read it, and no sooner. */
@NoticeTest
@Cites(
        value = {"A21", "A25", "B16", "个人信息保护法 34"},
        rows = "S4")
class PublicNoticeTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void criticismIsReadOnceASecondPersonHasClearedItAndLeavesAMarkWhenWithdrawn() {
        var noticing = noticing();
        var government = noticing.government();
        var id = noticing.issued("CRITICISE");
        done(noticing.propose(government, id, "通报市司法局。"));
        assertThat(read(id).status()).isEqualTo(404);
        assertThat(noticing.read(noticing.handler(), id).body()).doesNotContain("通报市司法局。");
        assertThat(noticing.act(government, id, "publication", "").text("code"))
                .isEqualTo("notice-cleared-by-author");
        assertThat(noticing.act(noticing.handler(), id, "publication", "").status()).isEqualTo(403);

        done(noticing.act(noticing.second(Duty.GOVERNMENT), id, "publication", ""));
        var seen = done(read(id));
        assertThat(seen.text("text")).isEqualTo("通报市司法局。");
        assertThat(seen.text("organName")).isEqualTo("兰州市司法局");
        assertThat(seen.text("wording")).contains("内部流程图");
        assertThat(seen.body()).doesNotContain("五件办件", "补齐");
        assertThat(noticing.propose(government, id, "另一种说法。").text("code"))
                .isEqualTo("notice-published");

        done(noticing.act(government, id, "withdrawal", Noticing.REASON));
        var mark = done(read(id));
        assertThat(mark.json().path("retracted").asBoolean()).isTrue();
        assertThat(mark.body()).doesNotContain("通报市司法局。", "情况属实");
    }

    @Test
    void otherNoticesAreReadOnlyIfTheIssuerSaysSoOnClosing() {
        var noticing = noticing();
        var second = noticing.second(Duty.GOVERNMENT);
        var early = noticing.answered("RECTIFY");
        assertThat(noticing.propose(noticing.government(), early, "公开。").text("code"))
                .isEqualTo("notice-not-public-yet");
        var silent = noticing.closed("RECTIFY", Noticing.CONCLUSION);
        assertThat(noticing.act(second, silent, "publication", "").text("code"))
                .isEqualTo("notice-public-text-missing");

        var said = "{\"conclusion\": \"整改到位\", \"publicText\": \"市司法局已整改。\"}";
        var id = noticing.closed("RECTIFY", said);
        assertThat(noticing.read(id).json().path("awaitsClearance").asBoolean()).isTrue();
        done(noticing.act(second, id, "publication", ""));

        var seen = done(read(id));
        assertThat(seen.json().path("closed").asBoolean()).isTrue();
        assertThat(seen.text("text")).isEqualTo("市司法局已整改。");
        assertThat(read(silent).status()).isEqualTo(404);
    }

    @Test
    void whatWasTakenOffIsPublishedAgainOnlyAfterAnotherClearance() {
        var noticing = noticing();
        var id = published("第一稿。");
        done(noticing.act(noticing.government(), id, "retraction", Noticing.REASON));
        assertThat(read(id).body()).doesNotContain("第一稿");

        done(noticing.propose(noticing.second(Duty.GOVERNMENT), id, "第二稿。"));
        assertThat(read(id).body()).doesNotContain("第二稿");
        assertThat(read(id).json().path("retracted").asBoolean()).isTrue();
        done(noticing.act(noticing.government(), id, "publication", ""));

        assertThat(read(id).text("text")).isEqualTo("第二稿。");
        assertThat(read(id).json().path("retracted").asBoolean()).isFalse();
    }

    @Test
    void numbersByWhichSomebodyIsKnownAreRefused() {
        var noticing = noticing();
        var id = noticing.issued("CRITICISE");
        var government = noticing.government();

        for (var number : new String[] {"11010519491231002X", "13900000001"}) {
            var refused = noticing.propose(government, id, "责任人" + number + "。");
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("notice-public-text-personal");
        }
    }

    @Test
    void wordsThatSayNothingAreRefusedAndTheNoticeStaysOpen() {
        var noticing = noticing();
        var id = noticing.answered("RECTIFY");
        done(noticing.act(noticing.government(), id, "verification", Noticing.REASON));
        var closing = "{\"conclusion\": \"整改到位\", \"publicText\": \"  \"}";

        var refused = noticing.act(noticing.government(), id, "closing", closing);

        assertThat(refused.body()).contains("/publicText");
        assertThat(noticing.read(id).text("state")).isEqualTo("VERIFIED");
    }

    @Test
    void theyAreFoundByOrganRegionKindAndYearPageByPage() {
        var first = published("甲。");
        clock.moveTo(LocalDate.of(2027, 1, 1));
        var second = published("乙。");
        var third = published("丙。");
        var all = "/public/notices?kind=CRITICISE&region=620100&organ=" + Api.OTHER_ORGAN;

        assertThat(pages(all + "&year=2027")).startsWith(third, second).doesNotContain(first);
        assertThat(pages(all + "&year=2026")).contains(first).doesNotContain(second, third);
        assertThat(pages(all)).containsSubsequence(third, second, first);
        assertThat(pages(all.replace("CRITICISE", "URGE"))).isEmpty();
        assertThat(pages(all.replace("region=620100", "region=620102"))).isEmpty();
        assertThat(pages(all.replace(Api.OTHER_ORGAN, Api.ORGAN))).isEmpty();
    }

    private String published(String text) {
        var noticing = noticing();
        var id = noticing.issued("CRITICISE");
        done(noticing.propose(noticing.government(), id, text));
        done(noticing.act(noticing.second(Duty.GOVERNMENT), id, "publication", ""));
        return id;
    }

    /** Every identifier, from one page after the other. */
    private List<String> pages(String path) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = done(Api.nobody(port).get(path + "&limit=1" + next));
            page.json().path("items").forEach(item -> found.add(item.path("id").asString()));
            next = page.json().has("next") ? "&after=" + page.text("next") : "";
        } while (!next.isEmpty());
        return found;
    }

    private Answer read(String id) {
        return Api.nobody(port).get("/public/notices/" + id);
    }

    private Noticing noticing() {
        return new Noticing(port);
    }
}
