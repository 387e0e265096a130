package cn.zwfw.convenience.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.Reviews;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An item is written by its unit, reviewed by the data bureau of the level, found by everybody. */
@ServiceTest
@TestPropertySource(properties = "test.database=items")
@Cites(
        value = {"A8", "A15", "A20", "A21"},
        rows = "C1")
class ItemTests {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired WorkbookForm form;

    @BeforeEach
    void theOrganIsKnown() {
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
    }

    @Test
    void anItemIsWrittenReviewedFoundAndTakenBack() {
        var published = toTheEnd(ItemDrafts.add(ItemDrafts.item(1, "居民用水开户", "\"09\"")));

        assertThat(published).isEqualTo("EFFECTIVE");
        var path = "/public/items/" + ItemDrafts.code(1);
        assertThat(everybody().get(path).json().at("/content/timeLimit").asString())
                .isEqualTo("5 个工作日");
        assertThat(found("q=用水&theme=09&audience=1&region=620100")).contains(ItemDrafts.code(1));
        assertThat(found("q=水用")).doesNotContain(ItemDrafts.code(1));
        assertThat(found("theme=01")).doesNotContain(ItemDrafts.code(1));
        assertThat(found("audience=2")).doesNotContain(ItemDrafts.code(1));
        assertThat(found("region=620102")).doesNotContain(ItemDrafts.code(1));

        toTheEnd(ItemDrafts.amend(1, ItemDrafts.item(1, "居民用气开户", "\"09\"")));
        assertThat(found("q=用气")).contains(ItemDrafts.code(1));
        toTheEnd(ItemDrafts.cancel(1));
        assertThat(everybody().get(path).status()).isEqualTo(404);
        assertThat(found("q=用气")).doesNotContain(ItemDrafts.code(1));
        assertThat(everybody().get(path + "/revisions").json().path("items")).hasSize(3);
    }

    @Test
    void theCatalogueCountsByThemeAndAudience() {
        toTheEnd(ItemDrafts.add(ItemDrafts.item(10, "老年人优待证", "\"10\", \"11\"")));

        var city = everybody().get("/public/catalogue?region=620100").json();
        var district = everybody().get("/public/catalogue?region=620102").json();

        assertThat(city.path("themes")).hasSize(13);
        assertThat(city.at("/themes/9/label").asString()).isEqualTo("婚姻养老");
        assertThat(city.at("/themes/9/items").asInt()).isEqualTo(1);
        assertThat(city.at("/themes/10/items").asInt()).isEqualTo(1);
        assertThat(city.at("/audiences/1/items").asInt()).isZero();
        assertThat(district.at("/themes/9/items").asInt()).isZero();
    }

    @Test
    void onlyTheDataBureauOfTheLevelReviews() {
        var draft = ItemDrafts.add(ItemDrafts.item(20, "由大数据局审核的事项", "\"99\""));
        var request = editor().post("/change-requests", draft);
        var path = "/change-requests/" + request.text("id");
        var reviews = new Reviews(port);
        var now = editor().post(path + "/submit", request.etag(), "");
        now = reviews.decide(path, now, Duty.SECRECY_REVIEWER);
        now = reviews.decide(path, now, Duty.PUBLISHER);

        assertThat(now.text("stage")).isEqualTo("DATA_REVIEW");
        for (var duty : Duty.values()) {
            if (duty != Duty.DATA_BUREAU) {
                assertThat(reviews.decide(path, now, duty).status()).as(duty.name()).isIn(403, 404);
            }
        }
        assertThat(reviews.decide(path, now, Duty.DATA_BUREAU).text("state"))
                .isEqualTo("EFFECTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class-unknown | /themes/0 | \"themes\": [\"09\"] | \"themes\": [\"98\"]",
                "class-twice | /themes/1 | \"themes\": [\"09\"] | \"themes\": [\"09\", \"09\"]",
                "class-unknown | /audiences/0 | \"audiences\": [\"1\"] | \"audiences\": [\"x\"]",
                "code-of-other-organ | /itemCode | 11620100013900001GBM | 11620100013900002KBM",
            })
    void whatIsNoItemIsRefusedWithItsPlace(
            String code, String pointer, String what, String instead) {
        var item = ItemDrafts.item(30, "居民用水开户", "\"09\"").replace(what, instead);

        var refused = editor().post("/change-requests", ItemDrafts.add(item));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content" + pointer);
    }

    @ParameterizedTest
    @CsvSource({"name", "organ", "content", "procedure", "timeLimit", "requirements", "fee"})
    void noneOfTheElementsIsLeftOut(String element) {
        var item =
                ItemDrafts.item(31, "居民用水开户", "\"09\"")
                        .replaceFirst(
                                "\"" + element + "\": \"[^\"]*\"", "\"" + element + "\": \"\"");

        var refused = editor().post("/change-requests", ItemDrafts.add(item));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content/" + element);
    }

    @Test
    void aUnitThatIsNotOfTheLevelHandsNothingIn() {
        var elsewhere = Api.officer(port, Duty.EDITOR, Api.ORGAN, "620102");

        var draft =
                elsewhere.post(
                        "/change-requests", ItemDrafts.add(ItemDrafts.item(40, "外县事项", "\"09\"")));
        var refused =
                elsewhere.post(
                        "/change-requests/" + draft.text("id") + "/submit", draft.etag(), "");

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("organ-not-registered");
    }

    @Test
    void aWorkbookIsLoadedAsOneRequest() {
        var book = ItemBook.of(form, ItemDrafts.item(50, "公交卡办理", "\"08\""));
        var query = "list=convenience-items&kind=ADD&ground=A15&reason=%E9%A6%96%E6%AC%A1";

        var loaded =
                editor().send(
                                editor().request("/change-requests/workbooks?" + query)
                                        .setHeader("Content-Type", XLSX)
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .POST(BodyPublishers.ofByteArray(book)));

        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        assertThat(new Reviews(port).toTheEnd(loaded).text("state")).isEqualTo("EFFECTIVE");
        assertThat(everybody().get("/public/items/" + ItemDrafts.code(50)).body())
                .contains("公交卡办理", "不收费");
    }

    private String toTheEnd(String draft) {
        return new Reviews(port).toTheEnd(editor().post("/change-requests", draft)).text("state");
    }

    private String found(String query) {
        return everybody().get("/public/items?" + query).body();
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
