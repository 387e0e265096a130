package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A district that follows the feed while many publish at once misses nothing. */
@ServiceTest
@Cites(
        value = {"A12", "B3"},
        rows = {"P14", "X2"})
class FeedOrderTests {

    private static final int REQUESTS = 24;
    private static final int ENTRIES = 3;

    @LocalServerPort int port;

    @Test
    void theFeedHasEveryPositionOnceAndInOrder() throws Exception {
        var prepared =
                IntStream.range(0, REQUESTS)
                        .mapToObj(n -> Journey.draft(port, additions(1600 + n * ENTRIES)).submit())
                        .map(journey -> journey.until("FINAL_REVIEW"))
                        .toList();
        var copy = new TreeMap<String, JsonNode>();
        var start = snapshot(copy);
        var last = start + REQUESTS * ENTRIES;

        var followed = new ArrayList<JsonNode>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var barrier = new CyclicBarrier(REQUESTS);
            List<Future<Journey>> published =
                    prepared.stream()
                            .map(journey ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return journey.onward();
                                    }))
                            .toList();
            for (var cursor = start; cursor < last || !isDone(published); ) {
                var changes = district().get("/exchange/changes?limit=5&after=" + cursor).json();
                changes.path("items").forEach(followed::add);
                cursor = changes.path("after").asLong();
            }
            for (var journey : published) {
                assertThat(journey.get().state()).isEqualTo("EFFECTIVE");
            }
        }

        assertThat(followed.stream().map(change -> change.path("position").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, last).boxed().toList());
        followed.forEach(change -> copy.put(change.path("code").asString(), change));
        assertThat(digestsOf(copy)).isEqualTo(digestsToldByTheCity());
    }

    private static boolean isDone(List<Future<Journey>> published) {
        return published.stream().allMatch(Future::isDone);
    }

    private static String additions(int first) {
        return Drafts.add(
                "B9(8)",
                IntStream.range(first, first + ENTRIES)
                        .mapToObj(n -> Drafts.item(n, "同时发布" + n))
                        .toArray(String[]::new));
    }

    /** Reads all that stands, and answers where the feed goes on. */
    private long snapshot(Map<String, JsonNode> into) {
        var page = district().get("/exchange/snapshot?limit=7").json();
        var position = page.path("after").asLong();
        while (true) {
            page.path("items").forEach(item -> into.put(item.path("code").asString(), item));
            if (!page.has("next")) {
                return position;
            }
            page =
                    district()
                            .get("/exchange/snapshot?limit=7&from=" + page.path("next").asString())
                            .json();
        }
    }

    private static Map<String, String> digestsOf(Map<String, JsonNode> copy) {
        return copy.values().stream()
                .collect(
                        Collectors.groupingBy(
                                item -> item.path("organ").asString(),
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                FeedOrderTests::line, Collectors.joining("\n")),
                                        CanonicalJson::digest)));
    }

    private static String line(JsonNode item) {
        var standing =
                Arrays.stream(Standing.values())
                        .filter(one -> one.code().equals(item.path("status").asString()))
                        .findFirst()
                        .orElseThrow();
        return "%s %s %s %s"
                .formatted(
                        item.path("code").asString(),
                        item.path("number").asInt(),
                        standing,
                        item.path("digest").asString());
    }

    private Map<String, String> digestsToldByTheCity() {
        return district()
                .get("/exchange/digests")
                .json()
                .valueStream()
                .collect(
                        Collectors.toMap(
                                organ -> organ.path("organ").asString(),
                                organ -> organ.path("digest").asString(),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private Api district() {
        return Api.of(port, "district-system.620102", "", "620102", Duty.DISTRICT_SYSTEM);
    }
}
