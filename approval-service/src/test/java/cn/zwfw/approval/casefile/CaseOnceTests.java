package cn.zwfw.approval.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done at once, or again, is done once. */
@ServiceTest
@TestPropertySource(properties = "test.database=case-once")
@Cites(
        value = {"A14", "B16(5)"},
        rows = {"V3", "V4", "V7"})
class CaseOnceTests {

    private static final String CODE = GuideDrafts.code(1);
    private static final int ROUNDS = 15;

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private Citizen citizen;
    private Officer handler;

    @BeforeEach
    void anItemIsListed() {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
        citizen = Citizen.called(port, "citizen.1");
        handler = Officer.of(port, Duty.HANDLER);
    }

    @Test
    void twoHandlersAtOneStepAreOneAndAConflict() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var number = accepted();

            var answers =
                    atOnce(
                            4,
                            () ->
                                    handler.api()
                                            .post(
                                                    "/cases/" + number + "/acts",
                                                    Officer.completion("papers", 1)));

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(409);
                        assertThat(answer.text("code")).isEqualTo("step-not-open");
                    });
        }
    }

    @Test
    void twoStepsSideBySideAreBothDone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var number = accepted();
            var steps = List.of("papers", "visit").iterator();

            var answers =
                    atOnce(
                            2,
                            () -> {
                                String step;
                                synchronized (steps) {
                                    step = steps.next();
                                }
                                return handler.api()
                                        .post(
                                                "/cases/" + number + "/acts",
                                                Officer.completion(step, 1));
                            });

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            var opened = handler.api().get("/cases/" + number).json().at("/steps/3/state");
            assertThat(opened.asString()).isEqualTo("OPEN");
        }
    }

    @Test
    void oneSubmissionRepeatedIsOneCase() throws Exception {
        var application = citizen.drafts(CODE);
        citizen.adds(application, "申请书");
        var key = UUID.randomUUID().toString();

        var answers =
                atOnce(
                        6,
                        () ->
                                citizen.send(
                                        citizen.request(
                                                        "/applications/"
                                                                + application
                                                                + "/submission")
                                                .header("Idempotency-Key", key)
                                                .POST(BodyPublishers.noBody())));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(citizen.get("/applications/" + application).json().path("cases")).hasSize(1);
        var again = citizen.post("/applications/" + application + "/submission", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("application-submitted");
    }

    @Test
    void anItemSuspendedMeanwhileIsRefusedAndTheAttemptIsTold() {
        var code = GuideDrafts.code(7);
        powerList.tells(code, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(code).isPresent());
        var application = citizen.drafts(code);
        powerList.tells(code, 2, "2", "01", "食品经营许可");
        await().until(() -> items.find(code).orElseThrow().number() == 2);

        var refused = citizen.post("/applications/" + application + "/submission", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("item-not-applicable");
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from audit_entry
                                        where act = 'application.refused' and subject = ?
                                        """)
                                .param(code)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(citizen.get("/applications/" + application).json().path("cases")).isEmpty();
    }

    @Test
    void draftsAreLimited() {
        var other = Citizen.called(port, "collector");
        IntStream.range(0, 50).forEach(_ -> other.drafts(CODE));

        assertThat(other.post("/applications", Citizen.content(CODE)).text("code"))
                .isEqualTo("too-many-drafts");
    }

    @Test
    void oneMaterialRepeatedIsOneMaterial() throws Exception {
        var application = citizen.drafts(CODE);
        var id = UUID.randomUUID();
        var pdf = "%PDF-1.7\nsame\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

        var answers = atOnce(6, () -> citizen.uploads(application, id, "申请书", pdf));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(citizen.get("/applications/" + application).json().path("materials")).hasSize(1);
        var other =
                citizen.uploads(
                        application,
                        id,
                        "申请书",
                        "%PDF-1.7\nother\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(other.text("code")).isEqualTo("material-id-taken");
    }

    @Test
    void aStepSentBackIsNotDoneByWhoSawItBefore() {
        var number = accepted();
        handler.completes(number, "papers");
        handler.completes(number, "visit");
        var head = Officer.of(port, Duty.PUBLISHER);
        head.does(
                number,
                """
                {"act": "SEND_BACK", "step": "decide", "round": 1, "to": "papers",
                 "opinion": "审查意见不完整"}
                """);

        var stale = handler.tries(number, Officer.completion("papers", 1));

        assertThat(stale.status()).isEqualTo(409);
        handler.completes(number, "papers", 2);
        head.completes(number, "decide", 2);
    }

    @Test
    void recordsAreNeverAltered() {
        var number = accepted();

        assertThat(handler.api().get("/cases/" + number + "/records").json()).hasSize(2);
        assertThatThrownBy(() ->
                        database.sql("update case_record set opinion = 'x' where case_number = ?")
                                .param(number)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anActRestsOnTheVersionThatWasRead() {
        var number = citizen.applies(CODE).getFirst();

        assertThat(
                        Api.officer(port, Duty.HANDLER)
                                .post(
                                        "/cases/" + number + "/acts",
                                        "\"7\"",
                                        "{\"act\": \"TAKE_UP\"}")
                                .status())
                .isEqualTo(412);
        assertThat(
                        Api.officer(port, Duty.HANDLER)
                                .post("/cases/" + number + "/acts", "{\"act\": \"TAKE_UP\"}")
                                .status())
                .isEqualTo(428);
    }

    @Test
    void anActThatHadToWaitSeesWhatItWaitedFor() throws Exception {
        var number = accepted();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var waiting =
                    transaction.execute(_ -> {
                        changed("case_file set version = version + 1 where number", number);
                        changed(
                                "case_task set state = 'DONE' where node = 'visit' and case_number",
                                number);
                        var act =
                                thread.submit(() ->
                                        handler.api()
                                                .post(
                                                        "/cases/" + number + "/acts",
                                                        Officer.completion("papers", 1)));
                        await().until(this::somebodyWaits);
                        return act;
                    });

            assertThat(waiting.get().json().at("/steps/3/state").asString()).isEqualTo("OPEN");
        }
    }

    private void changed(String what, String number) {
        database.sql("update " + what + " = ?").param(number).update();
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private String accepted() {
        var number = citizen.applies(CODE).getFirst();
        handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"\"}");
        return number;
    }

    private static <T> List<T> atOnce(int times, Callable<T> act)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(Math.min(times, 8))) {
            var running = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> act).toList());
            var answers = new ArrayList<T>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
