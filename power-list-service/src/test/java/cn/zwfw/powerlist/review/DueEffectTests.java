package cn.zwfw.powerlist.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is dated ahead, what is due within two days, and the list of a past day. */
@ServiceTest
@Cites(
        value = {"B12", "B13", "A13(1)"},
        rows = {"P5", "P9"})
class DueEffectTests {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void aDatedEffectBecomesPublicAtItsTimeAndNotBefore() {
        var path = "/public/items/" + Drafts.code(1501);
        var journey =
                Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1501, "预告")))
                        .submit()
                        .until("FINAL_REVIEW");
        var time = OffsetDateTime.now(CLOCK).plusSeconds(1);

        journey.take(approve(journey, "FINAL_REVIEW", time));

        assertThat(journey.state()).isEqualTo("SCHEDULED");
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var status = everybody().get(path).status();
                    var isTime = !OffsetDateTime.now(CLOCK).isBefore(time);
                    assertThat(status == 404 || isTime).as("public only in its time").isTrue();
                    return status == 200;
                });
        assertThat(OffsetDateTime.parse(everybody().get(path).text("effectiveFrom")))
                .isAfterOrEqualTo(time);
        assertThat(Api.officer(port, Duty.EDITOR).get(journey.path()).text("state"))
                .isEqualTo("EFFECTIVE");
        assertThat(acts(journey.id())).contains("platform change-request.took-effect");
    }

    @Test
    void aDatedChangeThatWasOvertakenGoesBackToItsDepartment() {
        var code = Drafts.code(1504);
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1504, "原名"))).toTheEnd();
        var dated =
                Journey.draft(port, Drafts.amend("B10(2)", code, Drafts.item(1504, "预告的名称")))
                        .submit()
                        .until("FINAL_REVIEW");
        dated.take(approve(dated, "FINAL_REVIEW", OffsetDateTime.now(CLOCK).plusSeconds(3)));
        Journey.draft(port, Drafts.amend("B10(2)", code, Drafts.item(1504, "抢先的名称"))).toTheEnd();

        var editor = Api.officer(port, Duty.EDITOR);
        await().until(() -> editor.get(dated.path()).text("state").equals("DRAFT"));
        assertThat(everybody().get("/public/items/" + code).body()).contains("抢先的名称");
        assertThat(acts(dated.id())).contains("platform change-request.handed-back");
    }

    private List<@Nullable String> acts(String request) {
        return database.sql(
                        "select person || ' ' || act from audit_entry where subject = ? order by at")
                .param(request)
                .query(String.class)
                .list();
    }

    @Test
    void aResumptionIsEffectiveWithinTwoDays() {
        var code = Drafts.code(1502);
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1502, "恢复"))).toTheEnd();
        Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", code)).toTheEnd();
        var journey =
                Journey.draft(port, Drafts.byCode("RESUME", "B13", code))
                        .submit()
                        .until("REFORM_REVIEW");
        var now = OffsetDateTime.now(CLOCK);

        var late = approve(journey, "REFORM_REVIEW", now.plusDays(2).plusMinutes(1));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/errors/0/code").asString()).isEqualTo("effective-too-late");
        assertThat(late.json().at("/errors/0/pointer").asString()).isEqualTo("/effectiveFrom");
        var past = approve(journey, "REFORM_REVIEW", now.minusMinutes(1));
        assertThat(past.json().at("/errors/0/code").asString()).isEqualTo("effective-in-past");

        journey.take(approve(journey, "REFORM_REVIEW", now.plusDays(2)));
        assertThat(journey.state()).isEqualTo("SCHEDULED");
        assertThat(OffsetDateTime.parse(journey.last().text("dueAt")))
                .isBetween(now.plusDays(2), now.plusDays(2).plusMinutes(1));
        assertThat(everybody().get("/public/items/" + code).text("statusLabel")).isEqualTo("暂停");
    }

    @Test
    void theListIsReadAsItStoodOnAPastDay() {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(1503, "往日"))).toTheEnd();
        var region = "620123";
        // half past midnight in the city is still the day before in Greenwich
        stood(1, region, "2026-01-10T00:30:00+08:00", "2026-02-10T00:30:00+08:00");
        stood(2, region, "2026-02-10T00:30:00+08:00", "2026-03-10T23:30:00+08:00");

        assertThat(asOf(LocalDate.of(2026, 1, 9), region)).isEqualTo("[]");
        assertThat(asOf(LocalDate.of(2026, 1, 10), region)).isEqualTo("[{\"number\":1}]");
        assertThat(asOf(LocalDate.of(2026, 2, 9), region)).isEqualTo("[{\"number\":1}]");
        assertThat(asOf(LocalDate.of(2026, 2, 10), region)).isEqualTo("[{\"number\":2}]");
        assertThat(asOf(LocalDate.of(2026, 3, 9), region)).isEqualTo("[{\"number\":2}]");
        assertThat(asOf(LocalDate.of(2026, 3, 10), region)).isEqualTo("[]");

        var today = LocalDate.now(CLOCK);
        assertThat(asOf(today, Api.CITY)).contains(Drafts.code(1503));
        assertThat(asOf(today.minusDays(1), Api.CITY)).doesNotContain(Drafts.code(1503));
        assertThat(everybody().get("/public/as-of/" + today.plusDays(2) + "/items").status())
                .isEqualTo(400);
    }

    /** A publication of the past; it has ended, so that no other reading meets it. */
    private void stood(int number, String region, String from, String to) {
        database.sql(
                        """
                        insert into revision
                        select list, 'past', :number, standing, kind, ground, organ, :region,
                            cast(:document as json), content, digest, request_id, responsible,
                            cast(:from as timestamptz), cast(:to as timestamptz), -:number
                        from revision where code = :like
                        """)
                .param("number", number)
                .param("region", region)
                .param("document", "{\"number\":" + number + "}")
                .param("from", from)
                .param("to", to)
                .param("like", Drafts.code(1503))
                .update();
    }

    private String asOf(LocalDate day, String region) {
        return everybody()
                .get(
                        "/public/as-of/"
                                + day
                                + "/items?limit=200&region="
                                + region
                                + (region.equals(Api.CITY) ? "&after=" + Drafts.code(1502) : ""))
                .json()
                .path("items")
                .toString();
    }

    private Answer approve(Journey journey, String stage, OffsetDateTime effectiveFrom) {
        var decision = Drafts.approval(stage).replaceFirst("}$", ", \"effectiveFrom\": \"%s\"}");
        return Api.officer(port, Duty.REFORM_OFFICE)
                .post(
                        journey.path() + "/decisions",
                        journey.etag(),
                        decision.formatted(effectiveFrom));
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
