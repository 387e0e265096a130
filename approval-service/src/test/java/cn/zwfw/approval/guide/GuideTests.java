package cn.zwfw.approval.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.Reviews;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A guide is written for a published item, reviewed by the service centre, and read by everybody.
 */
@ServiceTest
@Cites(
        value = {"A14", "A20", "A21", "B5"},
        rows = {"V1", "V2"})
class GuideTests {

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;

    @Test
    void aGuideIsWrittenReviewedReadAndTakenBack() {
        var code = listed(1, "01", "食品经营许可");

        var published = toTheEnd(editor().post("/change-requests", GuideDrafts.add(guide(1))));

        assertThat(published.text("state")).isEqualTo("EFFECTIVE");
        var read = everybody().get("/public/guides/" + code);
        assertThat(read.json().at("/guide/content/materials")).hasSize(2);
        assertThat(read.json().at("/item/content/name").asString()).isEqualTo("食品经营许可");
        assertThat(read.json().at("/item/content/promisedLimit/length").asInt()).isEqualTo(10);
        assertThat(read.json().at("/item/content/bases/0/law").asString())
                .isEqualTo("中华人民共和国食品安全法");
        assertThat(everybody().get("/public/guides?q=食品经营&region=620100").body()).contains(code);
        assertThat(everybody().get("/public/guides?q=营业执照").body()).contains(code);
        assertThat(everybody().get("/public/guides?q=执照营业").body()).doesNotContain(code);

        toTheEnd(
                editor().post(
                                "/change-requests",
                                GuideDrafts.amend(code, GuideDrafts.guide(code, "新申请书"))));
        assertThat(everybody().get("/public/guides/" + code).body()).contains("新申请书");
        toTheEnd(
                editor().post(
                                "/change-requests",
                                GuideDrafts.draft("CANCEL", "{\"code\": \"" + code + "\"}")));
        assertThat(everybody().get("/public/guides/" + code).status()).isEqualTo(404);
        assertThat(everybody().get("/public/guides?q=食品经营").body()).doesNotContain(code);
        assertThat(everybody().get("/public/guides/" + code + "/revisions").json().path("items"))
                .hasSize(3);
    }

    @Test
    void onlyAPublishedItemThatIsAppliedForHasAGuide() {
        assertThat(refusal(GuideDrafts.add(guide(10)))).isEqualTo("guide-item-unlisted");
        listed(11, "01", "已取消的许可");
        powerList.tells(GuideDrafts.code(11), 2, "3", "01", "已取消的许可");
        await().until(() -> items.find(GuideDrafts.code(11)).orElseThrow().isCancelled());
        assertThat(refusal(GuideDrafts.add(guide(11)))).isEqualTo("guide-item-unlisted");
        listed(12, "02", "对未经许可经营的处罚");
        assertThat(refusal(GuideDrafts.add(guide(12)))).isEqualTo("guide-item-not-applied-for");
    }

    @Test
    void anOlderRevisionDoesNotReplaceANewer() {
        var code = listed(20, "01", "新名称");
        powerList.tells(code, 2, "1", "01", "更新的名称");
        await().until(() -> items.find(code).orElseThrow().number() == 2);

        powerList.tells(code, 1, "1", "01", "迟到的旧名称");
        listed(21, "01", "其后的事项");

        assertThat(items.find(code).orElseThrow().name()).isEqualTo("更新的名称");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他材料", "有关材料", "其他有关材料", "相关证明文件", "所需的资料等", "营业执照", " 营业执照 "})
    void everyMaterialIsNamedAndNamedOnce(String material) {
        var code = listed(30, "01", "材料明确的许可");

        var refused = refusal(GuideDrafts.add(GuideDrafts.guide(code, material)));

        assertThat(refused)
                .isEqualTo(material.contains("营业执照") ? "material-twice" : "material-vague");
    }

    @Test
    void onlyTheServiceCentreOfTheLevelReviews() {
        listed(40, "01", "由中心审核的许可");
        var request = editor().post("/change-requests", GuideDrafts.add(guide(40)));
        var path = "/change-requests/" + request.text("id");
        var now = editor().post(path + "/submit", request.etag(), "");
        now = decide(path, now, Duty.SECRECY_REVIEWER);
        now = decide(path, now, Duty.PUBLISHER);

        assertThat(now.text("stage")).isEqualTo("CENTER_REVIEW");
        for (var duty : Duty.values()) {
            if (duty != Duty.SERVICE_CENTER) {
                var refused = decide(path, now, duty);
                assertThat(refused.status()).as(duty.name()).isIn(403, 404);
            }
        }
        assertThat(decide(path, now, Duty.SERVICE_CENTER).text("state")).isEqualTo("EFFECTIVE");
    }

    @Test
    void aDistrictSystemReportsGuidesOfItsOwnRegionOnly() {
        var code = listed(50, "01", "市级的许可");
        var batch =
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A14", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(code, guide(50));

        var others =
                Api.districtSystem(port, "620102").post("/exchange/batches?list=guides", batch);
        var own = Api.districtSystem(port, Api.CITY).post("/exchange/batches?list=guides", batch);

        assertThat(others.json().at("/results/0/problem/code").asString())
                .isEqualTo("organ-without-items");
        assertThat(own.json().at("/results/0/result").asString()).isEqualTo("STORED");
    }

    private String listed(int n, String type, String name) {
        var code = GuideDrafts.code(n);
        powerList.tells(code, 1, "1", type, name);
        await().until(() -> items.find(code).isPresent());
        return code;
    }

    private static String guide(int n) {
        return GuideDrafts.guide(GuideDrafts.code(n), "申请书");
    }

    private String refusal(String draft) {
        var answer = editor().post("/change-requests", draft);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().at("/errors/0/code").asString();
    }

    private Answer toTheEnd(Answer drafted) {
        return new Reviews(port).toTheEnd(drafted);
    }

    private Answer decide(String path, Answer now, Duty duty) {
        return new Reviews(port).decide(path, now, duty);
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
