package cn.zwfw.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused before anything is kept, what is done once, and what cannot be undone. */
@NoticeTest
@Cites(
        value = {"A25", "B16"},
        rows = {"S4", "X3a"})
class NoticeFormTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "'\"workdays\": 5'; '\"workdays\": 0'; /workdays",
                "'\"workdays\": 5'; '\"workdays\": 251'; /workdays",
                "'\"workdays\": 5'; '\"workdays\": null'; notice-deadline-one",
                "'\"workdays\": 5'; '\"workdays\": 5, \"until\": \"2026-04-01\"'; notice-deadline-one",
                "'\"workdays\": 5'; '\"until\": \"2026-03-02\"'; notice-deadline-range",
                "'\"workdays\": 5'; '\"until\": \"2027-03-04\"'; notice-deadline-range",
                "'\"workdays\": 5'; '\"until\": \"+999999999-12-31\"'; notice-deadline-range",
                "11620100013900002K; 11620100013900001G; notice-organ-own",
                "11620100013900002K; 12620100013900003K; notice-organ-unknown",
                "11620100013900002K; 11620100013900002X; /organ",
                "B16(4); B15; notice-ground-unknown",
                "B16(4); C1; /ground",
                "RECTIFY; PUNISH; /kind",
                "三月有五件办件没有经过审查环节。; ' '; /facts",
                "2026-3; ''; /subject/key"
            })
    void whatCannotBeIssuedIsRefused(String right, String wrong, String place) {
        var body = Noticing.body("RECTIFY", "B16(4)", "\"workdays\": 5");

        var refused = government().post("/notices", body.replace(right, wrong));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(place);
    }

    @Test
    void aRepeatedDraftIsOne() {
        var key = UUID.randomUUID().toString();
        var first = drafted(key, "五件");
        var again = drafted(key, "五件");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(drafted(key, "六件").text("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        var noticing = new Noticing(port);
        var id = noticing.issued("RECTIFY");
        var read = noticing.read(id).etag();
        Noticing.done(noticing.act(government(), id, "extension", Noticing.LATER));

        var path = "/notices/" + id + "/withdrawal";
        assertThat(government().post(path, read, Noticing.REASON).status()).isEqualTo(412);
        assertThat(government().post(path, Noticing.REASON).status()).isEqualTo(428);
    }

    @Test
    void severalAtOnceSignOnce() throws Exception {
        var noticing = new Noticing(port);
        var id = noticing.issued("RECTIFY");
        var path = "/notices/" + id + "/answer";
        Noticing.done(noticing.handler().put(path, "*", "{\"text\": \"已经补齐。\"}"));

        var answers = atOnce(() -> noticing.signer().post(path, "*", ""));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    }

    @Test
    void recordsAreOnlyAddedTo() {
        var id = UUID.fromString(new Noticing(port).issued("RECTIFY"));

        for (var change :
                List.of(
                        "update notice_record set words = 'x' where notice = ?",
                        "delete from notice_record where notice = ?")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> database.sql(change).param(id).update());
        }
    }

    @Test
    void nobodyOfTheOrganAddressedIssuesWhateverHisDuty() {
        var noticing = new Noticing(port);
        var id = noticing.drafted("RECTIFY");
        var inTheOrgan = Api.officer(port, Duty.GOVERNMENT, Api.OTHER_ORGAN);

        assertThat(noticing.read(inTheOrgan, id).status()).isEqualTo(404);
        assertThat(noticing.act(inTheOrgan, id, "issue", "").status()).isEqualTo(404);
        var elsewhere = Api.officer(port, Duty.GOVERNMENT, Api.ORGAN, "620102");
        assertThat(noticing.act(elsewhere, id, "issue", "").status()).isEqualTo(404);
    }

    private Answer drafted(String key, String facts) {
        var body = Noticing.body("RECTIFY", "B16(4)", "\"workdays\": 5").replace("五件", facts);
        return government()
                .send(
                        government()
                                .request("/notices")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(body)));
    }

    private static List<Answer> atOnce(Callable<Answer> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            return pool.invokeAll(Collections.nCopies(6, act)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private Api government() {
        return Api.officer(port, Duty.GOVERNMENT);
    }
}
