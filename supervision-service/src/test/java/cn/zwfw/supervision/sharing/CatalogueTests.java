package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue is written by providers, reviewed by the service centre, read by everybody. */
@SharingTest
@Cites(
        value = {"A9", "A20", "A21"},
        rows = "S5")
class CatalogueTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    private Sharing sharing;
    private HttpCaller everybody;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        everybody = new HttpCaller(port, "/api/supervision/v1", null);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void aResourceIsPublishedFoundChangedAndTakenOut() {
        sharing.publish(Sharing.add(Sharing.resource(1, "2")));
        var path = "/public/catalogue/" + Sharing.code(1);

        assertThat(everybody.get(path).json().at("/content/sharing/condition").asString())
                .isEqualTo("用于联合惩戒");
        assertThat(found("q=%E5%A4%84%E7%BD%9A&sharing=2&category=3&region=620100"))
                .contains(Sharing.code(1));
        assertThat(found("cycle=%E6%AF%8F%E6%97%A5")).contains(Sharing.code(1));
        assertThat(found("sharing=1")).doesNotContain(Sharing.code(1));
        assertThat(found("category=1")).doesNotContain(Sharing.code(1));
        assertThat(found("cycle=%E6%AF%8F%E5%B9%B4")).doesNotContain(Sharing.code(1));

        sharing.publish(Sharing.amend(1, Sharing.resource(1, "1")));
        assertThat(found("sharing=1")).contains(Sharing.code(1));
        assertThat(everybody.get(path + "/revisions").json().path("items")).hasSize(2);

        sharing.publish(Sharing.cancel(1));
        assertThat(everybody.get(path).status()).isEqualTo(404);
        assertThat(found("sharing=1")).doesNotContain(Sharing.code(1));
    }

    @Test
    void ofWhatIsNotSharedTheNameTheProviderAndTheBasisAreShown() {
        sharing.publish(Sharing.add(Sharing.resource(2, "1")));
        sharing.publish(Sharing.amend(2, Sharing.resource(2, "3")));
        var path = "/public/catalogue/" + Sharing.code(2);

        var content = everybody.get(path).json().path("content");
        assertThat(content.propertyNames())
                .containsExactlyInAnyOrder("classCode", "serial", "name", "organ", "sharing");
        assertThat(content.path("sharing").propertyNames())
                .containsExactlyInAnyOrder("type", "basis");
        assertThat(content.at("/sharing/basis").asString()).contains("保守国家秘密法");
        for (var any :
                new String[] {
                    everybody.get(path + "/revisions").body(),
                    everybody.get("/public/catalogue?sharing=3&limit=200").body()
                }) {
            assertThat(any).contains(Sharing.code(2)).doesNotContain("entName", "处罚决定");
        }
        // 市场监管 is a word of the summary, 罚款 of a field
        assertThat(found("q=%E5%B8%82%E5%9C%BA%E7%9B%91%E7%AE%A1%E9%83%A8%E9%97%A8&sharing=3"))
                .doesNotContain(Sharing.code(2));
        assertThat(everybody.get("/public/catalogue.jsonld").body())
                .contains("NON_PUBLIC", "urn:zwfw:monitoring-resource:" + Sharing.code(2));
    }

    @Test
    void theCatalogueIsExportedInTheWordsOfDcat() {
        sharing.publish(Sharing.add(Sharing.resource(3, "2")));

        var answer = everybody.get("/public/catalogue.jsonld?region=620100");
        var catalogue = answer.json();

        assertThat(answer.type()).startsWith("application/ld+json");
        assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/@context/dcat").asString())
                .isEqualTo("http://www.w3.org/ns/dcat#");
        var dataset =
                catalogue
                        .path("dcat:dataset")
                        .valueStream()
                        .filter(any -> any.path("@id").asString().endsWith(Sharing.code(3)))
                        .findFirst()
                        .orElseThrow();
        assertThat(dataset.path("@type").asString()).isEqualTo("dcat:Dataset");
        assertThat(dataset.path("dct:identifier").asString()).isEqualTo("3010010001/000003");
        assertThat(dataset.at("/dct:title/@value").asString()).isEqualTo("企业行政处罚信息3");
        assertThat(dataset.at("/dct:publisher/foaf:name/@value").asString())
                .isEqualTo("兰州市市场监督管理局");
        assertThat(dataset.at("/dct:accrualPeriodicity/@id").asString())
                .isEqualTo("http://purl.org/cld/freq/daily");
        assertThat(dataset.at("/dct:accessRights/@id").asString()).endsWith("/RESTRICTED");
        assertThat(dataset.at("/dcat:distribution/0/dcat:accessURL/@id").asString())
                .endsWith("/catalogue/" + Sharing.code(3) + "/records");
        assertThat(
                        everybody
                                .get("/public/catalogue.jsonld?region=620102")
                                .json()
                                .path("dcat:dataset"))
                .isEmpty();
    }

    @Test
    void theServiceCentreOfTheLevelReviewsAndNobodyElse() {
        var editor = sharing.provider(Duty.EDITOR);
        var drafted = editor.post("/change-requests", Sharing.add(Sharing.resource(4, "1")));
        var path = "/change-requests/" + drafted.text("id");
        var now = editor.post(path + "/submit", drafted.etag(), "");
        now = sharing.decide(path, now, Duty.SECRECY_REVIEWER);
        now = sharing.decide(path, now, Duty.PUBLISHER);

        assertThat(now.text("stage")).isEqualTo("CENTER_REVIEW");
        for (var duty : Duty.values()) {
            if (duty != Duty.SERVICE_CENTER) {
                assertThat(sharing.decide(path, now, duty).status()).as(duty.name()).isIn(403, 404);
            }
        }
        assertThat(sharing.decide(path, now, Duty.SERVICE_CENTER).text("state"))
                .isEqualTo("EFFECTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sharing-condition-missing | /sharing/condition | \"condition\": \"用于联合惩戒\" | \"condition\": \" \"",
                "sharing-basis-missing | /sharing/basis | \"type\": \"2\" | \"type\": \"3\"",
                "unknown-code | /sharing/type | \"type\": \"2\" | \"type\": \"4\"",
                "unknown-code | /cycle | \"每日\" | \"每时\"",
                "invalid-value | /classCode | \"classCode\": \"3010010001\" | \"classCode\": \"4010010001\"",
                "invalid-value | /classCode | \"classCode\": \"3010010001\" | \"classCode\": \"30100\"",
                "invalid-value | /serial | \"serial\": \"000005\" | \"serial\": \"A\"",
                "sharing-field-twice | /fields/1/name | \"name\": \"amount\" | \"name\": \"entName\"",
                "schema-field-missing | /schema/properties | \"name\": \"amount\" | \"name\": \"sum\"",
                "sharing-related | /related/0 | \"3010010001-999999\" | \"3010010001-000005\"",
                "schema-open | /schema/additionalProperties | \"additionalProperties\": false, | ``",
                "schema-draft | /schema/$schema | draft/2020-12 | draft/2019-09",
                "schema-ref-outside | /schema/properties/amount/$ref | \"type\": \"integer\" | \"$ref\": \"http://127.0.0.1/x\"",
                "unknown-field | /other | \"schema\": { | \"other\": {",
            })
    void whatIsNoResourceIsRefusedWithItsPlace(
            String code, String pointer, String what, String instead) {
        var resource = Sharing.resource(5, "2").replace(what, instead);
        assertThat(resource).isNotEqualTo(Sharing.resource(5, "2"));

        var refused = sharing.provider(Duty.EDITOR).post("/change-requests", Sharing.add(resource));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"pointer\":\"/entries/0/content" + pointer + "\"")
                .contains("\"code\":\"" + code + "\"");
    }

    @Test
    void whatIsNotSharedIsNotOpen() {
        var resource = Sharing.resource(6, "3").replace("\"open\": false", "\"open\": true");

        var refused = sharing.provider(Duty.EDITOR).post("/change-requests", Sharing.add(resource));

        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("sharing-open-not-shared");
    }

    private String found(String query) {
        return everybody.get("/public/catalogue?limit=200&" + query).body();
    }
}
