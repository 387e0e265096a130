package cn.zwfw.approval.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A theme is written by its lead department, and an application under it must be what it says. */
@ServiceTest
@TestPropertySource(properties = "test.database=themes")
@Cites(
        value = {"A14", "行政许可法 26"},
        rows = "V4")
class ThemeTests {

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;

    private Citizen citizen;

    @BeforeEach
    void aThemeIsPublished() {
        new Restaurant(port, powerList, items).isPublished();
        citizen = Citizen.called(port, "citizen.themes");
    }

    @Test
    void everybodyReadsWhatItTakes() {
        var read = Api.nobody(port).get("/public/themes/" + Restaurant.CODE);

        assertThat(read.json().path("parts")).hasSize(3);
        assertThat(read.json().path("parts").findValuesAsString("itemName"))
                .contains("食品经营许可", "户外招牌设置许可", "公众聚集场所消防安全检查");
        assertThat(read.json().path("materials").valueStream().map(JsonNode::asString))
                .containsExactly("场所证明");
        assertThat(Api.nobody(port).get("/public/themes?q=餐馆%20消防").body())
                .contains(Restaurant.CODE);
        assertThat(Api.nobody(port).get("/public/themes?q=馆餐").body())
                .doesNotContain(Restaurant.CODE);
        assertThat(
                        Api.nobody(port)
                                .get("/public/themes/" + Restaurant.CODE + "/revisions")
                                .json()
                                .path("items"))
                .hasSize(1);
        assertThat(Api.nobody(port).get("/public/themes/NONE0001").status()).isEqualTo(404);
        assertThat(Api.nobody(port).get("/public/guides?q=餐馆").body())
                .doesNotContain(Restaurant.CODE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme-item-unlisted | /parts/0/itemCode | FOOD | 11620100013900001G3000100000999",
                "item-twice | /parts/1/itemCode | SIGN | FOOD",
                "theme-lead-without-part | /organ | \"FOOD\", \"required\": true | \"FOOD\", \"required\": false",
                "theme-of-one-organ | /parts | SIGN.*?true}.*?false} | OTHER\", \"required\": true}",
                "theme-item-elsewhere | /parts/0/itemCode | \"organ\": \"11620100013900001G\" | \"organ\": \"116201030139000032\"",
                "material-twice | /shared/0/standsFor/1 | 房屋产权证明 | 经营场所证明"
            })
    void whatIsNoThemeIsRefusedWithItsPlace(
            String code, String pointer, String what, String instead) {
        powerList.tells(GuideDrafts.code(2), 1, "1", "01", "食品生产许可");
        await().until(() -> items.find(GuideDrafts.code(2)).isPresent());
        var theme =
                Restaurant.theme()
                        .replace(Restaurant.CODE, "KCGYJS0002")
                        .replaceFirst("(?s)" + named(what), named(instead));
        if (code.equals("theme-item-elsewhere")) {
            theme = theme.replaceFirst("(?s)(" + Restaurant.FIRE + ".*?)false", "$1true");
        }

        var refused =
                Api.officer(port, Duty.EDITOR).post("/change-requests", Restaurant.draft(theme));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content" + pointer);
    }

    @Test
    void anApplicationIsForWhatTheThemeIsFor() {
        var missing = apply(Restaurant.FOOD);
        assertThat(missing.at("/errors/0/code").asString()).isEqualTo("item-of-theme-missing");
        powerList.tells(GuideDrafts.code(4), 1, "1", "01", "无关的许可");
        await().until(() -> items.find(GuideDrafts.code(4)).isPresent());
        var other = apply(Restaurant.FOOD, Restaurant.SIGN, GuideDrafts.code(4));
        assertThat(other.at("/errors/0/code").asString()).isEqualTo("item-not-of-theme");
        assertThat(other.at("/errors/0/pointer").asString()).isEqualTo("/items/2");
        var unknown = citizen.post("/applications", Citizen.under("NONE0001", Restaurant.FOOD));
        assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("theme-unknown");
    }

    @Test
    void aSharedPaperIsHandedInOnce() {
        var application = citizen.draftsUnder(Restaurant.CODE, Restaurant.FOOD, Restaurant.SIGN);
        assertThat(citizen.adds(application, "经营场所证明").status()).isEqualTo(200);
        var refused = citizen.post("/applications/" + application + "/submission", "");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("material-missing");
        assertThat(refused.body()).contains("场所证明");

        assertThat(citizen.adds(application, "场所证明").status()).isEqualTo(200);

        assertThat(citizen.submits(application)).hasSize(2);
        assertThat(citizen.get("/applications/" + application).text("theme"))
                .isEqualTo(Restaurant.CODE);
    }

    private JsonNode apply(String... codes) {
        var refused = citizen.post("/applications", Citizen.under(Restaurant.CODE, codes));
        assertThat(refused.status()).as(refused.body()).isIn(400, 409);
        return refused.json();
    }

    private static String named(String text) {
        return text.replace("FOOD", Restaurant.FOOD)
                .replace("SIGN", Restaurant.SIGN)
                .replace("OTHER", GuideDrafts.code(2));
    }
}
