package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How questions and suggestions go their way, from asking to closing and once more. */
@InquiryTest
@Cites(
        value = {"A11", "B17"},
        rows = {"C2", "X3a"})
class InquiryStory {

    private static final String TEXT = "{\"text\": \"还要交原件吗?\"}";

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
    void aQuestionIsRoutedForwardedExtendedAnsweredAskedOnceMoreClosedAndReopened() {
        var asking = asking();
        var handed = asking.unknown("INQUIRY", ", \"region\": \"620100\"");
        var number = handed.text("number");
        assertThat(number).matches("620100W20260302\\d{6}");
        assertThat(asking.followed(handed).text("state")).isEqualTo("RECEIVED");
        assertThat(asking.followed(handed).text("dueOn")).isEqualTo("2026-03-09");

        var center = Api.officer(port, Duty.SERVICE_CENTER);
        var elsewhere = "{\"organ\": \"91620100MA7000001T\", \"reason\": \"属于其职责\"}";
        assertThat(asking.act(center, number, "routing", elsewhere).status()).isEqualTo(400);
        assertThat(asking.act(center, number, "routing", to(Api.OTHER_ORGAN)).status())
                .isEqualTo(200);
        clock.moveTo(LocalDate.of(2026, 3, 3));
        var other = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);
        assertThat(asking.act(other, number, "forwarding", to(Api.ORGAN)).status()).isEqualTo(200);
        assertThat(other.get("/inquiries/" + number).status()).isEqualTo(404);
        assertThat(asking.followed(handed).text("dueOn")).isEqualTo("2026-03-09");

        var reason = "{\"reason\": \"需要请示\"}";
        var longer = asking.act(handler(), number, "extension", reason);
        assertThat(longer.text("dueOn")).as(longer.body()).isEqualTo("2026-03-16");
        assertThat(asking.act(handler(), number, "extension", reason).status()).isEqualTo(409);

        assertThat(asking.withCode(handed, "follow-up", TEXT).status()).isEqualTo(409);
        assertThat(asking.reply(handler(), number).status()).isEqualTo(200);
        assertThat(asking.act(handler(), number, "forwarding", to(Api.OTHER_ORGAN)).status())
                .isEqualTo(409);
        assertThat(asking.withCode(handed, "withdrawal", TEXT).status()).isEqualTo(409);
        clock.moveTo(LocalDate.of(2026, 3, 4));
        var asked = asking.withCode(handed, "follow-up", TEXT);
        assertThat(asked.text("dueOn")).as(asked.body()).isEqualTo("2026-03-11");
        assertThat(asking.reply(handler(), number).status()).isEqualTo(200);
        assertThat(asking.withCode(handed, "follow-up", TEXT).status()).isEqualTo(409);
        assertThat(asking.withCode(handed, "reopening", TEXT).status()).isEqualTo(409);

        clock.moveTo(LocalDate.of(2026, 3, 18));
        assertThat(asking.followed(handed).text("closesOn")).isEqualTo("2026-03-18");
        clock.moveTo(LocalDate.of(2026, 3, 19));
        await().until(() -> asking.followed(handed).text("state").equals("CLOSED"));
        assertThat(asking.withCode(handed, "reopening", TEXT).text("state")).isEqualTo("REOPENED");
        assertThat(asking.reply(handler(), number).status()).isEqualTo(200);
        assertThat(asking.withCode(handed, "closing", "").text("state")).isEqualTo("CLOSED");
        assertThat(asking.withCode(handed, "reopening", TEXT).status()).isEqualTo(409);

        var timeline = asking.followed(handed).json().path("timeline");
        assertThat(timeline.findValuesAsString("act"))
                .containsExactly(
                        "提交", "分办", "转办", "延期", "答复", "追问", "答复", "到期办结", "要求重新办理", "答复", "确认办结");
        await().until(() -> Told.of("convenience.inquiry", number).size() >= timeline.size());
    }

    @Test
    void reopeningIsRefusedWhenItsTimeIsOver() {
        var asking = asking();
        var number = asking.signedIn("late", "COMPLAINT", Asking.organ(Api.ORGAN)).text("number");
        asking.reply(handler(), number);
        assertThat(asking.act(asking.citizen("late"), number, "closing", "").status())
                .isEqualTo(200);

        clock.moveTo(LocalDate.of(2026, 3, 17));

        var refused = asking.act(asking.citizen("late"), number, "reopening", TEXT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("inquiry-reopening-late");
    }

    @Test
    void theAnswerToASuggestionSaysWhetherItIsAdoptedAndWhatWasDone() {
        var asking = asking();
        var item = ", \"itemCode\": \"11620100013900001GBM0001\"";
        var number = asking.signedIn("wise", "SUGGESTION", item).text("number");

        assertThat(asking.reply(handler(), number).status()).isEqualTo(400);
        var adopted = "{\"text\": \"谢谢您的建议。\", \"adopted\": true, \"doneAbout\": \"已增设自助终端。\"}";
        assertThat(asking.act(handler(), number, "reply", adopted).status()).isEqualTo(200);

        var read = asking.citizen("wise").get("/inquiries/" + number).json();
        assertThat(read.path("adopted").asBoolean()).isTrue();
        var question = asking.signedIn("wise", "INQUIRY", item).text("number");
        assertThat(asking.act(handler(), question, "reply", adopted).status()).isEqualTo(400);
    }

    @Test
    void aWrongCodeAndAnUnknownNumberAreAnsweredAlike() {
        var handed = asking().unknown("INQUIRY", Asking.organ(Api.ORGAN));
        var number = handed.text("number");
        var nobody = Api.nobody(port);

        var wrong = nobody.get("/public/inquiries/" + number + "?code=AAAAAAAAAA");
        var unknown = nobody.get("/public/inquiries/620100W20200101000001?code=AAAAAAAAAA");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrong.body().replace(number, "").length())
                .isEqualTo(unknown.body().replace("620100W20200101000001", "").length());
        var act = "/public/inquiries/" + number + "/withdrawal?code=AAAAAAAAAA";
        assertThat(nobody.post(act, "*", TEXT).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotSignInSaysHowToReachHimAndARepetitionIsOne() {
        var nobody = Api.nobody(port);
        var body = Asking.body("INQUIRY", Asking.organ(Api.ORGAN));

        assertThat(nobody.post("/public/inquiries", body).status()).isEqualTo(400);
        var request =
                Asking.body(
                        "INQUIRY",
                        Asking.organ(Api.ORGAN) + ", \"name\": \"李四\", \"email\": \"a@b.cn\"");
        var first = sent(request);
        var again = sent(request);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var another = sent(request.replace("李四", "王五"));
        assertThat(another.status()).as(another.body()).isEqualTo(201);
        assertThat(another.text("number")).isNotEqualTo(first.text("number"));
    }

    @Test
    void whatOrganIsMeantMustBeOneAndTheRegionKnown() {
        var asking = asking();
        var citizen = asking.citizen("unclear");
        var two = Asking.organ(Api.ORGAN) + ", \"itemCode\": \"11620100013900002KBM0001\"";

        assertThat(citizen.post("/inquiries", Asking.body("INQUIRY", two)).body())
                .contains("inquiry-organ-differs");
        assertThat(citizen.post("/inquiries", Asking.body("INQUIRY", "")).body())
                .contains("inquiry-region-required");
        var nowhere = ", \"region\": \"110000\"";
        assertThat(citizen.post("/inquiries", Asking.body("INQUIRY", nowhere)).body())
                .contains("inquiry-region-unknown");
    }

    @Test
    void whatIsDueIsFoundUntilItIsAnswered() {
        var asking = asking();
        var number = asking.signedIn("due", "INQUIRY", Asking.organ(Api.ORGAN)).text("number");
        var path = "/inquiries?limit=200&kind=INQUIRY&due=";

        assertThat(handler().get(path + "2026-03-08").body()).doesNotContain(number);
        assertThat(handler().get(path + "2026-03-09").body()).contains(number);
        asking.reply(handler(), number);
        assertThat(handler().get(path + "2026-03-09").body()).doesNotContain(number);
        assertThat(handler().get("/inquiries?limit=200&state=REPLIED").body()).contains(number);
    }

    private Answer sent(String body) {
        var nobody = Api.nobody(port);
        return nobody.send(
                nobody.request("/public/inquiries")
                        .header("Idempotency-Key", "the-same-key")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String to(String organ) {
        return "{\"organ\": \"" + organ + "\", \"reason\": \"属于其职责\"}";
    }

    private Api handler() {
        return Api.officer(port, Duty.HANDLER);
    }

    private Asking asking() {
        return new Asking(port);
    }
}
