package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes at once, a grant is decided once and held as long as any report holds it. */
@SharingTest
@Cites(
        value = "A19",
        rows = {"S5", "X3a"})
class SharingRaceTests {

    private static final String UNTIL = "2026-04-30";

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

    @RepeatedTest(8)
    void aRequestIsDecidedOrWithdrawnOnce(RepetitionInfo repetition) throws Exception {
        var n = listed(800 + repetition.getCurrentRepetition());
        var signed = sharing.sign(sharing.ask(n, UNTIL, "\"entName\""));
        var why = "{\"reason\": \"另行申请\"}";

        var answers =
                atOnce(
                        List.of(
                                () -> sharing.decideGrant(signed, true),
                                () -> sharing.decideGrant(signed, false),
                                () ->
                                        sharing.other(Duty.EDITOR)
                                                .post(
                                                        Sharing.path(signed) + "/withdrawal",
                                                        signed.etag(),
                                                        why)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    }

    @RepeatedTest(8)
    void whatOneReportLetsGoAnotherHolds(RepetitionInfo repetition) throws Exception {
        var n = listed(820 + repetition.getCurrentRepetition());
        var granted = sharing.granted(n, UNTIL, "\"entName\"");
        var use = sharing.read(sharing.named(), n, "").text("use");
        var first = file(Duty.DATA_BUREAU, n, use);
        var outcome = "{\"outcome\": \"UNFOUNDED\", \"words\": \"查无此事\"}";

        var answers =
                atOnce(
                        List.of(
                                () -> file(Duty.DATA_BUREAU, n, use),
                                () ->
                                        sharing.office(Duty.INSPECTORATE)
                                                .post(
                                                        "/misuse-reports/"
                                                                + first.text("id")
                                                                + "/outcome",
                                                        first.etag(),
                                                        outcome)));

        assertThat(answers).extracting(Answer::status).containsExactly(201, 200);
        assertThat(sharing.other(Duty.EDITOR).get(Sharing.path(granted)).text("state"))
                .isEqualTo("SUSPENDED");
    }

    private int listed(int n) {
        sharing.publish(Sharing.add(Sharing.resource(n, "2")));
        sharing.collect(n, Sharing.punished("a", 1));
        return n;
    }

    private Answer file(Duty by, int n, String use) {
        return sharing.office(by)
                .post(
                        "/catalogue/" + Sharing.code(n) + "/misuse-reports",
                        "{\"uses\": [%s], \"finding\": \"名单被转给了中介\"}".formatted(use));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> acts) throws Exception {
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            return pool.invokeAll(acts).stream().map(future -> future.resultNow()).toList();
        }
    }
}
