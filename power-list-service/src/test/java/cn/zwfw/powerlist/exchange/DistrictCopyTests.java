package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A copy that is read while others publish, and interrupted again and again, ends as the city. */
@ServiceTest
@Cites(
        value = {"A12", "B3"},
        rows = "P14")
class DistrictCopyTests {

    private static final int BATCHES = 12;

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void endsWithTheDigestsOfTheCity(int seed) throws Exception {
        var random = new Random(seed);
        var first = 6000 + seed * 500;
        publish(first, 0);
        var copy = new DistrictCopy();
        var system = District.at(port).system();

        try (var threads = Executors.newFixedThreadPool(3)) {
            var publications = new ArrayList<Future<?>>();
            for (int batch = 1; batch <= BATCHES; batch++) {
                var number = batch;
                publications.add(threads.submit(() -> publish(first, number)));
            }
            publications.add(threads.submit(() -> review(first + 400)));
            while (!publications.stream().allMatch(Future::isDone)) {
                // taken up again with whatever it kept, in steps of any size
                copy.step(system, 1 + random.nextInt(20));
            }
            for (var publication : publications) {
                publication.get();
            }
        }
        for (long before = -2; before != copy.position() || !copy.isFollowing(); ) {
            before = copy.position();
            copy.step(system, 100);
        }

        assertThat(copy.digests()).isEqualTo(DistrictCopy.toldByTheCity(system));
    }

    /** Batch 0 adds items, every other one adds one and changes two. */
    private void publish(int first, int batch) {
        var district = District.at(port);
        if (batch == 0) {
            stored(
                    district.report(
                            IntStream.range(first, first + BATCHES * 2 + 2)
                                    .mapToObj(n -> District.added(n, "副本" + n))
                                    .toArray(String[]::new)));
            return;
        }
        var one = first + batch * 2;
        stored(
                district.report(
                        District.added(first + 100 + batch, "副本新增" + batch),
                        District.entry(
                                District.code(one),
                                2,
                                "2",
                                "SUSPEND",
                                "B12(4)",
                                "2021-01-01",
                                "null"),
                        District.entry(
                                District.code(one + 1),
                                2,
                                "1",
                                "AMEND",
                                "B10(2)",
                                "2021-01-01",
                                District.item(one + 1, "副本变更" + batch))));
    }

    private static void stored(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("results").findValuesAsString("result"))
                .containsOnly("STORED");
    }

    private void review(int n) {
        var draft = Drafts.add("B9(8)", Drafts.item(n, "副本市级" + n));
        Journey.draft(port, draft).toTheEnd();
    }
}
