package cn.zwfw.finance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The city sees which of its districts has published, and which has not. */
@ServiceTest
@TestPropertySource(properties = "test.database=coverage")
@Cites(
        value = {"A7", "A13(2)"},
        rows = "F4")
class CoverageTests {

    @LocalServerPort int port;

    @Test
    void aRegionIsMissingUntilItPublishesAndAgainWhenNothingIsLeft() {
        var code = FundDrafts.code(1);
        var bureau = Reviews.ofBureau(port);
        assertThat(seen("special-funds", 2026)).isEqualTo("620100 false 0, 620102 false 0");

        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "1.00", "1.00")));

        assertThat(seen("special-funds", 2026)).isEqualTo("620100 true 1, 620102 false 0");
        assertThat(seen("special-funds", 2027)).isEqualTo("620100 false 0, 620102 false 0");
        bureau.publishes(FundDrafts.cancel(code));
        assertThat(seen("special-funds", 2026)).isEqualTo("620100 false 0, 620102 false 0");
    }

    @Test
    void theCityItselfHasNoListOfProjects() {
        assertThat(seen("poverty-projects", 2026)).isEqualTo("620102 false 0");
    }

    private String seen(String list, int year) {
        var read = Api.nobody(port).get("/public/coverage?list=" + list + "&year=" + year);
        return String.join(", ", read.json().valueStream().map(CoverageTests::line).toList());
    }

    private static String line(JsonNode row) {
        return row.path("region").asString()
                + " "
                + row.path("published").asBoolean()
                + " "
                + row.path("entries").asInt();
    }
}
