package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every page that leaves is recorded, and none leaves after the grant was revoked. */
@SharingTest
@Cites(value = "A19", rows = "S5")
class UseTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void theRecordsAreReadPageByPageAndEachPageIsRecorded() {
        listed(401, "1", 25);
        var reader = sharing.as("page-reader", "reader", "620100", Duty.HANDLER);
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = sharing.read(reader, 401, "&limit=10" + after).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
        var uses = uses(401, "&person=page-reader");
        assertThat(uses).hasSize(3);
        assertThat(uses.stream().flatMap(use -> texts(use.path("records")).stream()))
                .containsExactlyElementsOf(seen);
        var first = uses.getFirst();
        assertThat(first.path("purpose").asString()).isEqualTo(Sharing.PURPOSE);
        assertThat(first.path("organ").asString()).isEqualTo("reader");
        assertThat(texts(first.path("fields")))
                .containsExactly("entName", "amount", "punishDate", "phone");
    }

    @Test
    void whoUsedWhatIsFoundByRecordPersonOrganAndDay() {
        listed(402, "1", 3);
        clock.moveTo(LocalDate.of(2026, 3, 3));
        sharing.read(sharing.as("one", "organ-1", "620100", Duty.HANDLER), 402, "&limit=1");
        clock.moveTo(LocalDate.of(2026, 3, 4));
        sharing.read(sharing.as("two", "organ-2", "620100", Duty.HANDLER), 402, "&after=r00");

        assertThat(persons("&record=r00")).containsExactly("one");
        assertThat(persons("&record=r02")).containsExactly("two");
        assertThat(persons("&record=r09")).isEmpty();
        assertThat(persons("&person=one")).containsExactly("one");
        assertThat(persons("&organ=organ-2")).containsExactly("two");
        assertThat(persons("&from=2026-03-04")).containsExactly("two");
        assertThat(persons("&to=2026-03-03")).containsExactly("one");
        assertThat(persons("&from=2026-03-03&to=2026-03-04")).containsExactly("one", "two");
        assertThat(sharing.uses(402, "&from=%2B999999999-12-31").status()).isEqualTo(400);
    }

    @Test
    void anEntryIsNeitherChangedNorRemoved() {
        listed(403, "1", 1);
        sharing.read(sharing.office(Duty.HANDLER), 403, "");

        for (var change :
                List.of(
                        "update monitoring_use set person = 'nobody'",
                        "delete from monitoring_use",
                        "truncate monitoring_use cascade")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(change)
                    .isThrownBy(() -> database.sql(change).update());
        }
        assertThat(uses(403, "")).hasSize(1);
    }

    /** Of readers who may and who may not, of fields that are there and are not, at once. */
    @Test
    void thereAreAsManyEntriesAsPagesThatWereAnswered() throws Exception {
        listed(404, "2", 12);
        sharing.granted(404, "2026-04-30", "\"entName\", \"amount\"");
        var readers =
                List.of(
                        sharing.named(),
                        sharing.other(Duty.HANDLER),
                        sharing.provider(Duty.HANDLER),
                        sharing.office(Duty.GOVERNMENT));
        var fields = List.of("", "&fields=entName", "&fields=phone", "&fields=none", "&after=zz");
        var random = new Random(404);
        var acts = new ArrayList<Callable<HttpCaller.Answer>>();
        for (int n = 0; n < 200; n++) {
            var reader = readers.get(random.nextInt(readers.size()));
            var more =
                    fields.get(random.nextInt(fields.size())) + "&limit=" + (1 + random.nextInt(4));
            acts.add(() -> sharing.read(reader, 404, more));
        }

        List<HttpCaller.Answer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers = pool.invokeAll(acts).stream().map(future -> future.resultNow()).toList();
        }

        var answered =
                answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.json().path("use").asLong())
                        .toList();
        assertThat(answers).extracting(HttpCaller.Answer::status).containsOnly(200, 400, 403);
        assertThat(answered).isNotEmpty().doesNotHaveDuplicates();
        assertThat(uses(404, ""))
                .extracting(use -> use.path("id").asLong())
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void afterARevocationWasAnsweredNobodyReadsAnyMore() throws Exception {
        listed(405, "2", 5);
        var granted = sharing.granted(405, "2026-04-30", "\"entName\"");
        var tried = new ConcurrentLinkedQueue<Tried>();
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(60);
        long revokedAt;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 8; n++) {
                pool.execute(() -> {
                    while (!over.get()) {
                        var from = System.nanoTime();
                        var answer = sharing.read(sharing.named(), 405, "");
                        tried.add(new Tried(from, answer.status()));
                        begun.countDown();
                    }
                });
            }
            begun.await();
            assertThat(sharing.revoke(granted).status()).isEqualTo(200);
            revokedAt = System.nanoTime();
            var enough = tried.size() + 80;
            while (tried.size() < enough) {
                Thread.onSpinWait();
            }
            over.set(true);
        }

        var after = tried.stream().filter(one -> one.from() > revokedAt).toList();
        assertThat(after).isNotEmpty();
        assertThat(after).extracting(Tried::status).containsOnly(403);
        var answered = tried.stream().filter(one -> one.status() == 200).count();
        assertThat(answered).isPositive();
        assertThat(uses(405, "").size()).isEqualTo((int) answered);
    }

    private void listed(int n, String type, int records) {
        sharing.publish(Sharing.add(Sharing.resource(n, type)));
        var all =
                IntStream.range(0, records)
                        .mapToObj(at -> Sharing.punished("r%02d".formatted(at), at))
                        .toArray(String[]::new);
        assertThat(sharing.collect(n, all).json().path("stored").asInt()).isEqualTo(records);
    }

    private List<JsonNode> uses(int n, String query) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = sharing.uses(n, query + after).json();
            page.path("items").forEach(all::add);
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return all;
    }

    private List<String> persons(String query) {
        return uses(402, query).stream().map(use -> use.path("person").asString()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private record Tried(long from, int status) {}
}
