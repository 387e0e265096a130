package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of several at once, one does it. */
@InquiryTest
@Cites(rows = {"C2", "X3a"})
class InquiryRaceTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Asking.know(told, organs);
    }

    @Test
    void severalOfficersAtOnceAnswerOnce() throws Exception {
        var asking = new Asking(port);
        var handed = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        var handler = Api.officer(port, Duty.HANDLER);

        var answers = atOnce(() -> asking.reply(handler, handed.text("number")));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(asking.followed(handed).json().path("timeline")).hasSize(2);
    }

    @Test
    void severalFurtherQuestionsAtOnceAreOne() throws Exception {
        var asking = new Asking(port);
        var handed = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        asking.reply(Api.officer(port, Duty.HANDLER), handed.text("number"));

        var answers = atOnce(() -> asking.withCode(handed, "follow-up", "{\"text\": \"再问一句\"}"));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(asking.followed(handed).json().path("timeline")).hasSize(3);
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        var asking = new Asking(port);
        var handed = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        var handler = Api.officer(port, Duty.HANDLER);
        var path = "/inquiries/" + handed.text("number");
        var read = handler.get(path).etag();
        handler.post(path + "/extension", read, "{\"reason\": \"请示\"}");

        var reply = "{\"text\": \"可以。\"}";
        assertThat(handler.post(path + "/reply", read, reply).status()).isEqualTo(412);
        assertThat(handler.post(path + "/reply", reply).status()).isEqualTo(428);
    }

    private static List<Answer> atOnce(Callable<Answer> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            return pool.invokeAll(Collections.nCopies(6, act)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
