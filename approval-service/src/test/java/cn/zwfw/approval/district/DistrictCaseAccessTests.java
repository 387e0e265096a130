package cn.zwfw.approval.district;

import static cn.zwfw.approval.district.DistrictItems.CHENGGUAN;
import static cn.zwfw.approval.district.DistrictItems.QILIHE;
import static cn.zwfw.approval.district.Rows.report;
import static cn.zwfw.approval.district.Rows.results;
import static cn.zwfw.approval.district.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A district reports and reads its own; the city watches all, a district its own. */
@DistrictTest
@Cites(
        value = {"A9", "A12", "A25"},
        rows = "V9")
class DistrictCaseAccessTests {

    @LocalServerPort int port;
    @Autowired DistrictItems items;

    @BeforeEach
    void bothDistrictsHaveReported() {
        for (var region : List.of(CHENGGUAN, QILIHE)) {
            var answer =
                    report(
                            Api.districtSystem(port, region),
                            List.of(row("access-" + region, 1, items.of(region))));
            assertThat(results(answer)).containsAnyOf("STORED", "UNCHANGED");
        }
    }

    @Test
    void aSystemReportsAndReadsOnlyItsRegion() {
        var foreign =
                report(
                        Api.districtSystem(port, QILIHE),
                        List.of(row("foreign-1", 1, items.of(CHENGGUAN))));

        assertThat(results(foreign)).containsExactly("REFUSED");
        assertThat(Api.districtSystem(port, QILIHE).get("/exchange/cases?limit=200").body())
                .contains("access-" + QILIHE)
                .doesNotContain("access-" + CHENGGUAN, "foreign-1");
    }

    /** The number is the district's: two districts may have the same. */
    @Test
    void oneNumberInTwoDistrictsIsTwoCases() {
        for (var region : List.of(CHENGGUAN, QILIHE)) {
            var answer =
                    report(
                            Api.districtSystem(port, region),
                            List.of(row("same-number", 1, items.of(region))));
            assertThat(results(answer)).containsExactly("STORED");
        }
    }

    @Test
    void onlyDistrictSystemsReportAndReadThere() {
        var batch = List.of(row("duty-1", 1, items.of(CHENGGUAN)));
        for (var duty : Duty.values()) {
            if (duty != Duty.DISTRICT_SYSTEM) {
                var other = someone(duty, CHENGGUAN);
                assertThat(report(other, batch).status()).as(duty.name()).isEqualTo(403);
                assertThat(other.get("/exchange/cases").status()).as(duty.name()).isEqualTo(403);
            }
        }
        assertThat(report(Api.nobody(port), batch).status()).isEqualTo(401);
        assertThat(report(someone(Duty.DISTRICT_SYSTEM, null), batch).status()).isEqualTo(403);
        assertThat(someone(Duty.DISTRICT_SYSTEM, null).get("/exchange/cases").status())
                .isEqualTo(403);
    }

    @Test
    void theCityWatchesAllDistrictsAndADistrictItself() {
        for (var duty : List.of(Duty.SERVICE_CENTER, Duty.INSPECTORATE)) {
            var city = someone(duty, Api.CITY);
            var district = someone(duty, QILIHE);

            assertThat(city.get("/district-cases?limit=200").body())
                    .contains("access-" + CHENGGUAN, "access-" + QILIHE);
            assertThat(city.get("/district-cases?limit=200&region=" + QILIHE).body())
                    .contains("access-" + QILIHE)
                    .doesNotContain("access-" + CHENGGUAN);
            assertThat(district.get("/district-cases?limit=200").body())
                    .contains("access-" + QILIHE)
                    .doesNotContain("access-" + CHENGGUAN);
            assertThat(district.get("/district-cases?region=" + CHENGGUAN).status()).isEqualTo(403);
            assertThat(district.get("/district-cases?region=" + Api.CITY).status()).isEqualTo(403);
            assertThat(city.get("/district-cases?region=630100").status()).isEqualTo(403);
        }
        for (var duty : Duty.values()) {
            if (duty != Duty.SERVICE_CENTER && duty != Duty.INSPECTORATE) {
                assertThat(someone(duty, Api.CITY).get("/district-cases").status())
                        .as(duty.name())
                        .isEqualTo(403);
            }
        }
        assertThat(Api.nobody(port).get("/district-cases").status()).isEqualTo(401);
        assertThat(someone(Duty.INSPECTORATE, null).get("/district-cases").status()).isEqualTo(403);
    }

    @Test
    void pagesFollowEachOtherThroughAllDistricts() {
        var city = someone(Duty.INSPECTORATE, Api.CITY);
        var all = city.get("/district-cases?limit=200").json().path("items").size();

        var seen = 0;
        var path = "/district-cases?limit=1";
        for (var next = path; !next.isEmpty(); ) {
            var page = city.get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            seen += page.json().path("items").size();
            next = page.json().has("next") ? path + "&after=" + page.text("next") : "";
        }

        assertThat(seen).isEqualTo(all).isGreaterThanOrEqualTo(2);
        var item = items.of(QILIHE);
        assertThat(city.get("/district-cases?state=IN_REVIEW&item=" + item).body())
                .contains("access-" + QILIHE);
        assertThat(city.get("/district-cases?state=GRANTED&item=" + item).json().path("items"))
                .isEmpty();
        assertThat(city.get("/district-cases?organ=" + Api.OTHER_ORGAN).json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=000000",
                "region=62",
                "organ=x",
                "state=NONE",
                "item=1",
                "after=access",
                "after=620102/",
                "limit=0",
                "limit=201",
                "office=x"
            })
    void aWrongParameterIsRefused(String parameter) {
        assertThat(
                        someone(Duty.INSPECTORATE, Api.CITY)
                                .get("/district-cases?" + parameter)
                                .status())
                .isEqualTo(400);
    }

    private HttpCaller someone(Duty duty, @Nullable String region) {
        return new HttpCaller(
                port, "/api/approval/v1", TestTokens.of("someone-" + duty, "", region, duty));
    }
}
