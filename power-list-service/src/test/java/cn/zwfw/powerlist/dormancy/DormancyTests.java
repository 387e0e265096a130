package cn.zwfw.powerlist.dormancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An item without a case for three years is found and put to its department. */
@ServiceTest
@Cites(value = "B12(2)", rows = "P6")
class DormancyTests {

    private static final String TOPIC = "approval.case";
    private static final LocalDate TODAY = CityTime.today(Clock.system(CityTime.ZONE));

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired EventOutbox events;
    @Autowired TransactionTemplate transaction;

    @BeforeAll
    static void declareTopic() throws Exception {
        var where =
                Map.<String, Object>of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (var admin = Admin.create(where)) {
            if (!admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(6), Optional.empty())))
                        .all()
                        .get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void anItemQuietForThreeYearsIsSuspendedByItsDepartmentAndBeginsAnewWhenResumed() {
        publish(400, "养蜂证核发");
        assertThat(due("养蜂证核发")).isEmpty();

        listedOn(400, TODAY.minusYears(3));

        await().until(() -> due("养蜂证核发").isPresent());
        var found = due("养蜂证核发").orElseThrow();
        assertThat(found.path("cause").asString()).isEqualTo("DORMANT");
        var drafted =
                Api.officer(port, Duty.EDITOR)
                        .post("/due-adjustments/" + found.path("id").asString() + "/draft", "");
        var journey =
                Journey.of(port, Api.ORGAN, Api.CITY, drafted.text("changeRequest")).toTheEnd();
        assertThat(journey.last().text("ground")).isEqualTo("B12(2)");
        assertThat(item(400).path("statusLabel").asString()).isEqualTo("暂停");
        assertThat(state("养蜂证核发")).isEqualTo("SETTLED");

        Journey.draft(port, Drafts.byCode("RESUME", "B13", Drafts.code(400))).toTheEnd();
        assertThat(quietSince(400)).isEqualTo(TODAY);
    }

    @Test
    void anItemQuietForThreeYearsLessADayIsLeftAlone() {
        publish(401, "差一天的许可");
        publish(402, "刚满三年的许可");

        listedOn(401, TODAY.minusYears(3).plusDays(1));
        listedOn(402, TODAY.minusYears(3));

        await().until(() -> due("刚满三年的许可").isPresent());
        assertThat(due("差一天的许可")).isEmpty();
    }

    @Test
    void aSuspendedItemIsNotFound() {
        publish(403, "已暂停的许可");
        publish(404, "在用的许可");
        Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", Drafts.code(403))).toTheEnd();

        listedOn(403, TODAY.minusYears(4));
        listedOn(404, TODAY.minusYears(3));

        await().until(() -> due("在用的许可").isPresent());
        assertThat(due("已暂停的许可")).isEmpty();
    }

    @Test
    void aCaseTakesTheProposalBack() throws IOException {
        publish(405, "又有人申请的许可");
        listedOn(405, TODAY.minusYears(3));
        await().until(() -> due("又有人申请的许可").isPresent());

        caseReceived(405, TODAY.minusYears(4));
        caseReceived(405, TODAY);

        await().until(() -> state("又有人申请的许可").equals("DISMISSED"));
        assertThat(due("又有人申请的许可").orElseThrow().path("closing").asString()).isEqualTo("已发生办件");
        assertThat(quietSince(405)).isEqualTo(TODAY);
    }

    @Test
    void onceToldItIsToldAgainOnlyAfterThreeMoreYears() {
        publish(406, "驳回暂停的许可");
        listedOn(406, TODAY.minusYears(3));
        await().until(() -> due("驳回暂停的许可").isPresent());
        var office = Api.officer(port, Duty.REFORM_OFFICE);
        var path = "/due-adjustments/" + due("驳回暂停的许可").orElseThrow().path("id").asString();

        office.post(path + "/dismissal", office.get(path).etag(), "{\"reason\": \"应急备用\"}");
        publish(407, "随后找到的许可");
        listedOn(407, TODAY.minusYears(3));

        await().until(() -> due("随后找到的许可").isPresent());
        assertThat(state("驳回暂停的许可")).isEqualTo("DISMISSED");
        assertThat(quietSince(406)).isEqualTo(TODAY);
    }

    @Test
    void anUnreadableCaseIsParkedAndTheNextIsTaken() throws IOException {
        var before = parked();
        send("bad", "{\"itemCode\": \"nonsense\", \"receivedAt\": \"2026-01-01T00:00:00+08:00\"}");
        send("bad", "{\"itemCode\": \"" + Drafts.code(408) + "\", \"receivedAt\": \"yesterday\"}");

        caseReceived(408, TODAY.minusDays(9));
        caseReceived(408, TODAY.minusDays(30));

        await().until(() -> parked() == before + 2);
        await().until(() -> lastCase(408).isPresent());
        assertThat(lastCase(408)).contains(TODAY.minusDays(9));
    }

    @Test
    void anItemWithACaseWithinThreeYearsIsNotSuspendedForHavingHadNone() throws IOException {
        publish(409, "仍有办件的许可");
        publish(410, "刚满三年无办件的许可");
        caseReceived(409, TODAY.minusYears(3).plusDays(1));
        caseReceived(410, TODAY.minusYears(3));
        await().until(() -> lastCase(409).isPresent() && lastCase(410).isPresent());

        var refused = suspension(409, "B12(2)");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/entries/0/code");
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("case-within-three-years");
        assertThat(suspension(409, "B12(4)").status()).isEqualTo(201);
        assertThat(suspension(410, "B12(2)").status()).isEqualTo(201);
    }

    @Test
    void aCaseThatComesWhileTheSuspensionIsReviewedStopsIt() throws IOException {
        publish(411, "审查期间来了办件的许可");
        var journey =
                Journey.draft(port, Drafts.byCode("SUSPEND", "B12(2)", Drafts.code(411)))
                        .submit()
                        .until("REFORM_REVIEW");

        caseReceived(411, TODAY);
        await().until(() -> lastCase(411).isPresent());
        var answer =
                Api.officer(port, Duty.REFORM_OFFICE)
                        .post(
                                journey.path() + "/decisions",
                                journey.etag(),
                                Drafts.approval("REFORM_REVIEW"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("case-within-three-years");
        assertThat(item(411).path("statusLabel").asString()).isEqualTo("在用");
        assertThat(
                        Api.officer(port, Duty.REFORM_OFFICE)
                                .post(
                                        journey.path() + "/decisions",
                                        journey.etag(),
                                        Drafts.decision("REFORM_REVIEW", "RETURN"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void aCaseThatComesBeforeTheSuspensionIsHandedInStopsIt() throws IOException {
        publish(413, "起草后来了办件的许可");
        var drafted = Journey.draft(port, Drafts.byCode("SUSPEND", "B12(2)", Drafts.code(413)));

        caseReceived(413, TODAY);
        await().until(() -> lastCase(413).isPresent());
        var answer =
                Api.officer(port, Duty.EDITOR).post(drafted.path() + "/submit", drafted.etag(), "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("case-within-three-years");
        assertThat(Api.officer(port, Duty.EDITOR).get(drafted.path()).text("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void aCaseDatedAheadIsParked() throws IOException {
        var before = parked();
        caseReceived(412, TODAY.plusYears(3));

        await().until(() -> parked() == before + 1);
        assertThat(lastCase(412)).isEmpty();
    }

    private Answer suspension(int n, String ground) {
        return Api.officer(port, Duty.EDITOR)
                .post("/change-requests", Drafts.byCode("SUSPEND", ground, Drafts.code(n)));
    }

    private void publish(int n, String name) {
        Journey.draft(port, Drafts.add("B9(8)", Drafts.item(n, name))).toTheEnd();
    }

    /** As if it had been listed on that day. */
    private void listedOn(int n, LocalDate day) {
        database.sql("update item_usage set listed_on = ? where code = ?")
                .params(day, Drafts.code(n))
                .update();
    }

    private LocalDate quietSince(int n) {
        return database.sql("select quiet_since from item_usage where code = ?")
                .param(Drafts.code(n))
                .query(LocalDate.class)
                .single();
    }

    private Optional<LocalDate> lastCase(int n) {
        return database.sql("select last_case_on from item_usage where code = ?")
                .param(Drafts.code(n))
                .query(LocalDate.class)
                .optional();
    }

    private long parked() {
        return database.sql("select count(*) from parked_message where topic = ?")
                .param(TOPIC)
                .query(Long.class)
                .single();
    }

    private JsonNode item(int n) {
        return Api.nobody(port).get("/public/items/" + Drafts.code(n)).json();
    }

    private String state(String name) {
        return due(name).orElseThrow().path("state").asString();
    }

    private Optional<JsonNode> due(String name) {
        var page = Api.officer(port, Duty.EDITOR).get("/due-adjustments?cause=DORMANT&limit=200");
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .filter(due -> due.path("name").asString().equals(name))
                .findFirst();
    }

    /** An event as {@code docs/events.md} has it. */
    private void caseReceived(int n, LocalDate day) throws IOException {
        try (var sample = getClass().getResourceAsStream("/events/approval.case.json")) {
            var state = (ObjectNode) Api.JSON.readTree(Objects.requireNonNull(sample));
            state.put("itemCode", Drafts.code(n));
            state.put("receivedAt", day + "T23:30:00+08:00");
            send(state.path("number").asString() + n, state.toString());
        }
    }

    private void send(String key, String data) {
        var event = new Event(TOPIC, key, "cn.zwfw.approval.case.changed.v1", Instant.EPOCH, data);
        transaction.executeWithoutResult(_ -> events.add(event));
    }
}
