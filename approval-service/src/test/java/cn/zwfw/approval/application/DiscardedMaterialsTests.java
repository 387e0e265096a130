package cn.zwfw.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is taken back goes, with its bytes, and takes nobody else's with it. */
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=discarded",
            "zwfw.materials.folder=target/materials-taken-back",
            "zwfw.materials.discard-every=20ms"
        })
@Cites(value = "个人信息保护法 47", rows = "X5")
class DiscardedMaterialsTests {

    private static final Path FOLDER = Path.of("target/materials-taken-back");

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired JdbcClient database;

    private Citizen citizen;

    @BeforeEach
    void anItemIsListed() {
        powerList.tells(GuideDrafts.code(1), 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(GuideDrafts.code(1)).isPresent());
        citizen = Citizen.called(port, "takes.back");
    }

    @Test
    void aDraftThatIsGivenUpTakesItsMaterialsAlong() {
        var draft = citizen.drafts(GuideDrafts.code(1));
        var digest = handsIn(citizen, draft, UUID.randomUUID(), "one").text("digest");
        assertThat(isKept(digest)).isTrue();

        citizen.delete("/applications/" + draft, citizen.get("/applications/" + draft).etag());

        await().until(() -> !isKept(digest));
    }

    @Test
    void whatAnotherHandedInTooStays() {
        var draft = citizen.drafts(GuideDrafts.code(1));
        var taken = UUID.randomUUID();
        var digest = handsIn(citizen, draft, taken, "same").text("digest");
        var other = Citizen.called(port, "keeps");
        var kept = other.drafts(GuideDrafts.code(1));
        var id = UUID.randomUUID();
        handsIn(other, kept, id, "same");

        citizen.delete("/applications/%s/materials/%s".formatted(draft, taken), "*");

        await().until(() -> waiting() == 0);
        assertThat(isKept(digest)).isTrue();
        assertThat(other.get("/applications/%s/materials/%s".formatted(kept, id)).status())
                .isEqualTo(200);
    }

    /** Ten people hand the same in and take it back, again and again, all at once. */
    @Test
    void nothingThatWasAcknowledgedGoesWithWhatWasTakenBack() throws Exception {
        var lost = new ConcurrentLinkedQueue<String>();
        var kept = new AtomicInteger();
        Callable<Void> both =
                () -> {
                    var person = Citizen.called(port, "busy." + UUID.randomUUID());
                    var draft = person.drafts(GuideDrafts.code(1));
                    for (int round = 0; round < 10; round++) {
                        handInReadAndTakeBack(person, draft, kept, lost);
                    }
                    return null;
                };
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var done : pool.invokeAll(IntStream.range(0, 10).mapToObj(_ -> both).toList())) {
                done.get();
            }
        }

        assertThat(lost).isEmpty();
        assertThat(kept.get()).as("not all were refused").isGreaterThan(50);
    }

    private void handInReadAndTakeBack(
            Citizen person, String draft, AtomicInteger kept, ConcurrentLinkedQueue<String> lost) {
        var id = UUID.randomUUID();
        var path = "/applications/%s/materials/%s".formatted(draft, id);
        var answer = sends(person, draft, id, "busy");
        if (answer.status() == 409) {
            assertThat(answer.text("code")).isEqualTo("material-gone");
            return;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        kept.incrementAndGet();
        var read = person.get(path);
        if (read.status() != 200) {
            lost.add(read.body());
        }
        assertThat(person.delete(path, "*").status()).isEqualTo(204);
    }

    private static Answer handsIn(Citizen person, String draft, UUID id, String content) {
        var answer = sends(person, draft, id, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Answer sends(Citizen person, String draft, UUID id, String content) {
        var pdf = "%PDF-1.7\n%" + content + "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
        return person.uploads(draft, id, "申请书", pdf.getBytes(StandardCharsets.US_ASCII));
    }

    private int waiting() {
        return database.sql("select count(*) from material_discard").query(Integer.class).single();
    }

    private static boolean isKept(String digest) {
        try (var files = Files.list(FOLDER.resolve(digest.substring(0, 2)))) {
            return files.anyMatch(
                    file -> file.getFileName().toString().startsWith(digest.substring(2)));
        } catch (IOException none) {
            return false;
        }
    }
}
