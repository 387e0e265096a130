package cn.zwfw.convenience.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.Reviews;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What departments send in is published by the service centre; withdrawn, it leaves a notice. */
@ServiceTest
@TestPropertySource(properties = {"test.database=bulletins", "zwfw.clock.movable=true"})
@Cites(value = "A11", rows = "C4")
class BulletinTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrganIsKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
    }

    @Test
    void aBulletinIsPublishedByTheCentreAndReadByEverybody() {
        published(1, "政务大厅清明值班安排");
        published(2, "政务大厅五一值班安排");

        var read = everybody().get("/public/bulletins/" + code(2)).json();
        assertThat(read.path("organName").asString()).isEqualTo("兰州市市场监督管理局");
        assertThat(read.path("body").asString()).isEqualTo("综合窗口照常值班。");
        var all = everybody().get("/public/bulletins?q=值班安排&limit=1");
        assertThat(all.json().at("/items/0/code").asString()).isEqualTo(code(2));
        assertThat(all.json().at("/items/0/body").isMissingNode()).isTrue();
        var next = everybody().get("/public/bulletins?limit=1&after=" + all.text("next"));
        assertThat(next.json().at("/items/0/code").asString()).isEqualTo(code(1));
    }

    @Test
    void onlyTheServiceCentrePublishes() {
        var request = editor().post("/change-requests", add(10, "由中心发布的信息", null));
        var path = "/change-requests/" + request.text("id");
        var reviews = new Reviews(port);
        var now = editor().post(path + "/submit", request.etag(), "");
        now = reviews.decide(path, now, Duty.SECRECY_REVIEWER);
        now = reviews.decide(path, now, Duty.PUBLISHER);

        assertThat(now.text("waitsFor")).isEqualTo("SERVICE_CENTER");
        assertThat(reviews.decide(path, now, Duty.DATA_BUREAU).status()).isIn(403, 404);
    }

    @Test
    void aBulletinThatIsDatedAheadIsNotReadBefore() {
        var drafted =
                editor().post(
                                "/change-requests",
                                add(20, "下月起延长服务时间", "2026-04-01T09:00:00+08:00"));

        assertThat(new Reviews(port).toTheEnd(drafted).text("state")).isEqualTo("SCHEDULED");
        assertThat(everybody().get("/public/bulletins/" + code(20)).status()).isEqualTo(404);

        clock.moveTo(LocalDate.of(2026, 4, 2));
        await().until(() -> everybody().get("/public/bulletins/" + code(20)).status() == 200);
    }

    @Test
    void aWithdrawnBulletinLeavesANotice() {
        published(30, "有误的信息");

        new Reviews(port)
                .toTheEnd(
                        editor().post(
                                        "/change-requests",
                                        draft("CANCEL", "{\"code\": \"" + code(30) + "\"}", null)));

        var left = everybody().get("/public/bulletins/" + code(30)).json();
        assertThat(left.path("withdrawn").asBoolean()).isTrue();
        assertThat(left.path("title").asString()).isEqualTo("有误的信息");
        assertThat(left.path("body").isMissingNode()).isTrue();
        assertThat(everybody().get("/public/bulletins").body()).contains(code(30));
        assertThat(everybody().get("/public/bulletins?q=有误").body()).doesNotContain(code(30));
    }

    private void published(int n, String title) {
        new Reviews(port).toTheEnd(editor().post("/change-requests", add(n, title, null)));
    }

    private static String code(int n) {
        return Api.ORGAN + "ZX2026%04d".formatted(n);
    }

    private static String add(int n, String title, @Nullable String from) {
        var content =
                """
                {"content": {"code": "%s", "organ": "%s", "title": "%s", "body": "综合窗口照常值班。",
                 "source": ""}}
                """
                        .formatted(code(n), Api.ORGAN, title);
        return draft("ADD", content, from);
    }

    private static String draft(String kind, String entry, @Nullable String from) {
        return """
        {"list": "bulletins", "kind": "%s", "ground": "A11", "reason": "报送政务信息",
         "effectiveFrom": %s, "entries": [%s]}
        """
                .formatted(kind, from == null ? "null" : '"' + from + '"', entry);
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
