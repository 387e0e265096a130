package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.exchange.DistrictCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        var copy = new DistrictCopy();
        while (!copy.isFollowing()) {
            copy.step(district(), 7);
        }
        var start = copy.position();
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
        while (copy.position() < last) {
            copy.step(district(), 7);
        }
        assertThat(copy.digests()).isEqualTo(DistrictCopy.toldByTheCity(district()));
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

    private Api district() {
        return Api.of(port, "district-system.620102", "", "620102", Duty.DISTRICT_SYSTEM);
    }
}
