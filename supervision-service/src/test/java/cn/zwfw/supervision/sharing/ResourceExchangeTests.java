package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not shared does not reach the systems of other regions. */
@SharingTest
@Cites(
        value = {"A9", "A12"},
        rows = {"S5", "P14"})
class ResourceExchangeTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @ParameterizedTest
    @CsvSource({"911, ''", "912, &region=620100", "913, &region=620102"})
    void aSystemIsGivenTheResourcesOfItsRegionAndNoOthers(int n, String region) {
        var before = given(Api.CITY, "snapshot", "").json().path("after").asLong();
        sharing.publish(Sharing.add(Sharing.resource(n, "3")));

        var queries =
                Map.of(
                        "changes", "&after=" + before,
                        "snapshot", "&from=" + Sharing.code(n - 1),
                        "digests", "");
        queries.forEach((what, query) -> {
            assertThat(given(Sharing.DISTRICT, what, query + region).body())
                    .as(what)
                    .doesNotContain(Api.ORGAN, Sharing.code(n));
            assertThat(given(Api.CITY, what, query + region).body()).as(what).contains(Api.ORGAN);
        });
        var entries = "digests/" + Api.ORGAN;
        assertThat(given(Sharing.DISTRICT, entries, region).body()).isEqualTo("{\"items\":[]}");
        assertThat(given(Api.CITY, entries, region).body()).contains(Sharing.code(n));
    }

    private Answer given(String ofRegion, String what, String query) {
        var path = "/exchange/" + what + "?list=monitoring-resources" + query;
        var answer = Api.districtSystem(port, ofRegion).get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
