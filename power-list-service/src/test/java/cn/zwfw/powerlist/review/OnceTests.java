package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at once, and the same twice. */
@ServiceTest
@Cites(
        value = "B4",
        rows = {"X3a", "P3"})
class OnceTests {

    private static final int ROUNDS = 20;
    private static final int REPETITIONS = 10;

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void oneOfTwoReviewersWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var journey =
                    Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1300 + round, "同时")))
                            .submit();

            var answers = atOnce(List.of(approval(journey, "one"), approval(journey, "other")));

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            assertThat(answers).extracting(Answer::status).containsAnyOf(409, 412);
            var now = Api.officer(port, Duty.EDITOR).get(journey.path());
            assertThat(now.json().path("decisions")).hasSize(1);
            assertThat(now.text("stage")).isEqualTo("SIGN_OFF");
        }
    }

    @Test
    void aRepeatedDraftIsMadeOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var draft = Drafts.add("B9(8)", Drafts.item(1330, "重复"));
        Callable<Answer> send = () -> create(key, draft);

        var answers = atOnce(Collections.nCopies(REPETITIONS, send));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(create(key, draft)).isEqualTo(answers.getFirst());
        assertThat(requestsFor(Drafts.code(1330))).isEqualTo(1);
    }

    @Test
    void aKeyIsNotUsedForSomethingElse() {
        var key = UUID.randomUUID().toString();
        create(key, Drafts.add("B9(8)", Drafts.item(1331, "第一项")));

        var other = create(key, Drafts.add("B9(8)", Drafts.item(1332, "另一项")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(requestsFor(Drafts.code(1332))).isZero();
    }

    @Test
    void aFailedDraftLeavesItsKeyFree() {
        var key = UUID.randomUUID().toString();

        assertThat(create(key, Drafts.add("B10(1)", Drafts.item(1333, "改正"))).status())
                .isEqualTo(400);
        assertThat(create(key, Drafts.add("B9(8)", Drafts.item(1333, "改正"))).status())
                .isEqualTo(201);
    }

    @Test
    void refusesToWriteWithoutPrecondition() {
        var editor = Api.officer(port, Duty.EDITOR);
        var draft = Drafts.add("B9(8)", Drafts.item(1334, "前提"));
        var journey = Journey.draft(port, draft);

        assertThat(create("", draft).json().at("/errors/0/code").asString())
                .isEqualTo("idempotency-key-invalid");
        var keyless =
                editor.send(
                        editor.request("/change-requests").POST(BodyPublishers.ofString(draft)));
        assertThat(keyless.status()).isEqualTo(428);
        assertThat(keyless.text("code")).isEqualTo("idempotency-key-required");
        var blind = editor.post(journey.path() + "/submit", "");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.text("code")).isEqualTo("if-match-required");
        assertThat(editor.put(journey.path(), "\"99\"", draft).status()).isEqualTo(412);
        assertThat(editor.post(journey.path() + "/submit", "\"99\"", "").status()).isEqualTo(412);
        assertThat(editor.get(journey.path()).etag()).isEqualTo(journey.etag());
    }

    private Callable<Answer> approval(Journey journey, String login) {
        var reviewer = Api.of(port, login, Api.ORGAN, Api.CITY, Duty.SECRECY_REVIEWER);
        return () ->
                reviewer.post(
                        journey.path() + "/decisions",
                        journey.etag(),
                        Drafts.approval("SECRECY_REVIEW"));
    }

    private Answer create(String key, String draft) {
        var editor = Api.officer(port, Duty.EDITOR);
        return editor.send(
                editor.request("/change-requests")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(draft)));
    }

    private long requestsFor(String code) {
        return database.sql("select count(*) from change_entry where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> acts)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    acts.stream()
                            .map(act ->
                                    threads.submit(() -> {
                                        start.await();
                                        return act.call();
                                    }))
                            .toList();
            var answers = new java.util.ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
