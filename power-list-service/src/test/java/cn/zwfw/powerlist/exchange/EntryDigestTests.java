package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A district whose copy of an organ differs learns which entries do. */
@ServiceTest
@Cites(
        value = {"A12", "B3"},
        rows = "P14")
class EntryDigestTests {

    @LocalServerPort int port;

    @Test
    void theEntriesPageByPageMakeTheDigestOfTheOrgan() {
        var code = District.code(5302);
        District.at(port)
                .report(
                        District.added(5301, "逐条一"),
                        District.added(5302, "逐条二"),
                        District.added(5303, "逐条三"),
                        District.entry(code, 2, "3", "CANCEL", "B9(5)", "2021-01-01", "null"));

        var entries = entries("");

        assertThat(entries)
                .filteredOn(entry -> entry.path("code").asString().equals(code))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("number").asInt()).isEqualTo(2);
                    assertThat(entry.path("status").asString()).isEqualTo("3");
                });
        var lines =
                entries.stream()
                        .map(entry ->
                                "%s %d %s %s"
                                        .formatted(
                                                entry.path("code").asString(),
                                                entry.path("number").asInt(),
                                                entry.path("status").asString(),
                                                entry.path("digest").asString()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        assertThat(CanonicalJson.digest(lines)).isEqualTo(digestOfTheOrgan());
    }

    @Test
    void anotherRegionHasNoneOfThem() {
        District.at(port).report(District.added(5304, "逐条四"));

        assertThat(entries("&region=620103")).isEmpty();
        assertThat(entries("&region=620102")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"116201020130003005", "x", "%00", "11620102013000300%27"})
    void whatIsNoOrganIsRefused(String organ) {
        assertThat(District.at(port).system().get("/exchange/digests/" + organ).status())
                .isEqualTo(400);
    }

    @Test
    void onlyDistrictSystemsRead() {
        var path = "/exchange/digests/" + District.ORGAN;

        assertThat(Api.officer(port, Duty.EDITOR).get(path).status()).isEqualTo(403);
        assertThat(Api.nobody(port).get(path).status()).isEqualTo(401);
    }

    private List<JsonNode> entries(String query) {
        var system = District.at(port).system();
        var found = new ArrayList<JsonNode>();
        for (var after = ""; after != null; ) {
            var page =
                    system.get(
                                    "/exchange/digests/%s?limit=2&after=%s%s"
                                            .formatted(District.ORGAN, after, query))
                            .json();
            page.path("items").forEach(found::add);
            after = page.has("next") ? page.path("next").asString() : null;
        }
        return found;
    }

    private String digestOfTheOrgan() {
        return District.at(port)
                .system()
                .get("/exchange/digests")
                .json()
                .valueStream()
                .filter(organ -> organ.path("organ").asString().equals(District.ORGAN))
                .map(organ -> organ.path("digest").asString())
                .findFirst()
                .orElseThrow();
    }
}
