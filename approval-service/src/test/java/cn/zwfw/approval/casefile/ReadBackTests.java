package cn.zwfw.approval.casefile;

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
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever was answered with success is read at once, while others write: the build reads 400
 * times, {@code deploy/bench/read-back} as often as it is told.
 */
@ServiceTest
@TestPropertySource(properties = "test.database=read-back")
@Cites(rows = "X3a")
class ReadBackTests {

    private static final int READS = Integer.getInteger("bench.reads", 400);
    private static final int PEOPLE = 8;
    private static final Path RESULT = Path.of("target/bench/read-back.txt");
    private static final String CODE = GuideDrafts.code(1);

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;

    private final AtomicInteger reads = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> misses = new ConcurrentLinkedQueue<>();

    @Test
    void whatWasAnsweredIsReadAtOnce() throws Exception {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
        var began = System.nanoTime();

        try (var pool = Executors.newFixedThreadPool(PEOPLE)) {
            for (var done :
                    pool.invokeAll(IntStream.range(0, PEOPLE).mapToObj(this::person).toList())) {
                done.get();
            }
        }

        Files.createDirectories(RESULT.getParent());
        Files.writeString(
                RESULT,
                "%d times read what was answered, %d misses, %.1f s%n"
                        .formatted(reads.get(), misses.size(), (System.nanoTime() - began) / 1e9));
        assertThat(misses).isEmpty();
        assertThat(reads.get()).isGreaterThanOrEqualTo(READS);
    }

    private Callable<Void> person(int n) {
        return () -> {
            var citizen = Citizen.called(port, "reader." + n);
            var handler = Api.officer(port, Duty.HANDLER);
            while (reads.get() < READS) {
                oneCase(citizen, handler);
            }
            return null;
        };
    }

    private void oneCase(Citizen citizen, HttpCaller handler) {
        var application = citizen.drafts(CODE);
        isThere(citizen.get("/applications/" + application), CODE);
        var material = UUID.randomUUID();
        citizen.adds(application, material, "申请书");
        isThere(citizen.get("/applications/" + application), material.toString());
        var number = citizen.submits(application).getFirst();
        var path = "/cases/" + number;
        isThere(handler.get(path), "SUBMITTED");
        handler.post(path + "/acts", handler.get(path).etag(), "{\"act\": \"TAKE_UP\"}");
        isThere(citizen.get(path), "PRE_CHECK");
        handler.post(
                path + "/acts",
                handler.get(path).etag(),
                "{\"act\": \"ACCEPT\", \"opinion\": \"齐全\"}");
        isThere(handler.get(path + "/records"), "ACCEPTED");
    }

    private void isThere(Answer read, String what) {
        reads.incrementAndGet();
        if (read.status() != 200 || !read.body().contains(what)) {
            misses.add(what + " is not in " + read.body());
        }
    }
}
