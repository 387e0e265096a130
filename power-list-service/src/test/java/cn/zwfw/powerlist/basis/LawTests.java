package cn.zwfw.powerlist.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A law is issued, amended or repealed, and whoever rests on it has something to do. */
@ServiceTest
@Cites(
        value = {"A10", "A13(1)", "B9(1)", "B10(1)", "B15"},
        rows = "P8")
class LawTests {

    private static final String DISTRICT = "620102";
    private static final String ORGAN = "116201020130003004";

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void anAmendedLawIsPutBeforeEveryDepartmentThatRestsOnIt() {
        var law = issue("兰州市餐厨垃圾管理条例", "2020-01-01", "");
        publish(300, "餐厨垃圾收运许可", "《兰州市餐厨垃圾管理条例》");
        Journey.draft(
                        port,
                        ORGAN,
                        DISTRICT,
                        Drafts.add("B9(8)", item(ORGAN, 300, "餐厨垃圾收运许可(区)", "兰州市餐厨垃圾管理条例")))
                .toTheEnd();
        publish(301, "不相干的许可", "兰州市另一条例");

        var effective = LocalDate.now(Clock.systemUTC()).plusYears(1);
        amend(legalOffice(Api.CITY), law, effective.toString());

        var due = awaitDue(Api.CITY, "餐厨垃圾收运许可");
        assertThat(due.path("organ").asString()).isEqualTo(Api.ORGAN);
        assertThat(due.path("dueOn").asString()).isEqualTo(effective.toString());
        assertThat(due.path("detail").asString()).contains("修改");
        assertThat(awaitDue(DISTRICT, "餐厨垃圾收运许可(区)").path("originRegion").asString())
                .isEqualTo(Api.CITY);
        assertThat(count(Api.CITY, "不相干的许可")).isZero();
        assertThat(legalOffice(Api.CITY).get("/legal-bases/" + law + "/items").json().path("items"))
                .hasSize(2);

        amendItem(300, "B10(4)", "餐厨垃圾收运许可");
        assertThat(due(Api.CITY, "餐厨垃圾收运许可").path("state").asString()).isEqualTo("OPEN");
        amendItem(300, "B10(1)", "餐厨垃圾收运许可证核发");
        assertThat(due(Api.CITY, "餐厨垃圾收运许可").path("state").asString()).isEqualTo("SETTLED");
        assertThat(due(DISTRICT, "餐厨垃圾收运许可(区)").path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aLawThatReplacesAnotherRepealsIt() {
        var old = issue("兰州市旧规定", "2015-01-01", "");
        publish(310, "依旧规定的许可", "兰州市旧规定");

        var replacing = issue("兰州市新规定", "2026-01-01", "\"" + old + "\"");

        awaitDue(Api.CITY, "依旧规定的许可");
        var repealed = everybody().get("/public/legal-bases/" + old);
        assertThat(repealed.text("repealedOn")).isEqualTo("2026-01-01");
        assertThat(repealed.json().at("/changes/1/changeLabel").asString()).isEqualTo("废止");
        assertThat(everybody().get("/public/legal-bases/" + replacing).json().path("changes"))
                .hasSize(1);
        // nothing rests on it any more, and it does not change again
        var refused =
                Api.officer(port, Duty.EDITOR)
                        .post(
                                "/change-requests",
                                Drafts.add("B9(8)", item(Api.ORGAN, 311, "又一许可", "《兰州市旧规定》")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content/bases/0/law");
        assertThat(
                        change(legalOffice(Api.CITY), old, repealed.etag(), "AMENDED", "2026-01-01")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void aDistrictsLegalOfficeReachesItsOwnLevel() {
        publish(320, "两级都有的许可", "两级规定");
        Journey.draft(
                        port,
                        ORGAN,
                        DISTRICT,
                        Drafts.add("B9(8)", item(ORGAN, 320, "两级都有的许可(区)", "两级规定")))
                .toTheEnd();
        var law = issue("两级规定", "2020-01-01", "");

        amend(legalOffice(DISTRICT), law, "2026-01-01");

        awaitDue(DISTRICT, "两级都有的许可(区)");
        assertThat(count(Api.CITY, "两级都有的许可")).isZero();
    }

    @Test
    void aDistrictRepealsNoLawThatTheCityEntered() {
        var law = issue("全市规定", "2020-01-01", "");
        var etag = everybody().get("/public/legal-bases/" + law).etag();

        var repealed = change(legalOffice(DISTRICT), law, etag, "REPEALED", "2026-01-01");
        var replaced =
                legalOffice(DISTRICT)
                        .post(
                                "/legal-bases",
                                law("区里的规定", "2026-01-01", "2026-01-01", "\"" + law + "\""));

        assertThat(repealed.status()).isEqualTo(403);
        assertThat(replaced.status()).isEqualTo(403);
        assertThat(everybody().get("/public/legal-bases/" + law).etag()).isEqualTo(etag);
        assertThat(change(legalOffice(Api.CITY), law, etag, "REPEALED", "2026-01-01").status())
                .isEqualTo(201);
    }

    @Test
    void whatWasDraftedBeforeAndIsPublishedAfterTheChangeIsDueToo() {
        var law = issue("在途规定", "2020-01-01", "");
        var late = Journey.draft(port, Drafts.add("B9(8)", item(Api.ORGAN, 330, "在途许可", "在途规定")));
        var because =
                Journey.draft(port, Drafts.add("B9(1)", item(Api.ORGAN, 331, "因法许可", "在途规定")));

        amend(legalOffice(Api.CITY), law, "2026-01-01");
        late.toTheEnd();
        because.toTheEnd();

        assertThat(due(Api.CITY, "在途许可").path("state").asString()).isEqualTo("OPEN");
        assertThat(count(Api.CITY, "因法许可")).isZero();
    }

    @Test
    void aThousandItemsAreToldEachOnce() {
        var law = issue("人人依据的法律", "2020-01-01", "");
        IntStream.range(0, 1000)
                .forEach(n ->
                        database.sql(
                                        "insert into power_basis (law_key, code, region, organ, name)"
                                                + " values ('人人依据的法律', ?, '620100', ?, ?)")
                                .params(Drafts.code(900_000 + n), Api.OTHER_ORGAN, "批量事项" + n)
                                .update());

        amend(legalOffice(Api.CITY), law, "2026-01-01");

        await().until(() -> dueOfOther() == 1000);
        assertThat(dueOfOther()).isEqualTo(1000);
    }

    @Test
    void twoWhoRecordTheSameChangeAtOnceRecordItOnce() throws Exception {
        var law = issue("同时记载的规定", "2020-01-01", "");
        Callable<Integer> recording =
                () -> change(legalOffice(Api.CITY), law, "\"1\"", "AMENDED", "2026-01-01").status();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(recording);
            var second = threads.submit(recording);

            assertThat(List.of(first.get(), second.get())).contains(201).containsAnyOf(409, 412);
        }
        assertThat(everybody().get("/public/legal-bases/" + law).json().path("changes")).hasSize(2);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        var key = UUID.randomUUID().toString();
        var first = issueWith(key, "重复登记的规定");
        var second = issueWith(key, "重复登记的规定");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(issueWith(UUID.randomUUID().toString(), "《重复登记的 规定》").status()).isEqualTo(409);
        assertThat(everybody().get("/public/legal-bases?q=复登记").json().path("items")).hasSize(1);
    }

    private String issue(String name, String on, String replaces) {
        var issued = legalOffice(Api.CITY).post("/legal-bases", law(name, on, on, replaces));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        return issued.text("id");
    }

    private Answer issueWith(String key, String name) {
        return legalOffice(Api.CITY)
                .send(
                        legalOffice(Api.CITY)
                                .request("/legal-bases")
                                .header("Idempotency-Key", key)
                                .POST(
                                        BodyPublishers.ofString(
                                                law(name, "2020-01-01", "2020-01-01", ""))));
    }

    static String law(String name, String on, String effective, String replaces) {
        return """
        {"name": "%s", "rank": "LOCAL_RULE", "documentNumber": "市政府令第1号", "promulgatedOn": "%s",
         "effectiveOn": "%s", "replaces": [%s]}
        """
                .formatted(name, on, effective, replaces);
    }

    private void amend(Api office, String law, String effective) {
        var etag = everybody().get("/public/legal-bases/" + law).etag();
        var amended = change(office, law, etag, "AMENDED", effective);
        assertThat(amended.status()).as(amended.body()).isEqualTo(201);
    }

    private static Answer change(
            Api office, String law, String etag, String kind, String effective) {
        var body =
                """
                {"change": "%s", "documentNumber": "市政府令第2号", "promulgatedOn": "2026-01-01",
                 "effectiveOn": "%s"}
                """
                        .formatted(kind, effective);
        return office.send(
                office.request("/legal-bases/" + law + "/changes")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", etag)
                        .POST(BodyPublishers.ofString(body)));
    }

    private void publish(int n, String name, String law) {
        Journey.draft(port, Drafts.add("B9(8)", item(Api.ORGAN, n, name, law))).toTheEnd();
    }

    private void amendItem(int n, String ground, String name) {
        var content = item(Api.ORGAN, n, name, "兰州市餐厨垃圾管理条例");
        Journey.draft(port, Drafts.amend(ground, Drafts.code(n), content)).toTheEnd();
    }

    private static String item(String organ, int n, String name, String law) {
        return Drafts.item(organ, n, name)
                .replace("中华人民共和国食品安全法", law)
                .replace("\"level\": 3", "\"level\": " + (organ.equals(Api.ORGAN) ? 3 : 4));
    }

    private JsonNode awaitDue(String region, String name) {
        await().until(() -> count(region, name) == 1);
        return due(region, name);
    }

    private JsonNode due(String region, String name) {
        return StreamSupport.stream(dues(region).spliterator(), false)
                .filter(due -> due.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(String region, String name) {
        return StreamSupport.stream(dues(region).spliterator(), false)
                .filter(due -> due.path("name").asString().equals(name))
                .filter(due -> due.path("region").asString().equals(region))
                .count();
    }

    /** As the organ's editor reads them: what its department owes. */
    private JsonNode dues(String region) {
        var organ = region.equals(Api.CITY) ? Api.ORGAN : ORGAN;
        return Api.officer(port, Duty.EDITOR, organ, region)
                .get("/due-adjustments?cause=LAW_CHANGED&limit=200")
                .json()
                .path("items");
    }

    private long dueOfOther() {
        return database.sql("select count(distinct code) from due_adjustment where organ = ?")
                .param(Api.OTHER_ORGAN)
                .query(Long.class)
                .single();
    }

    private Api legalOffice(String region) {
        return Api.officer(port, Duty.LEGAL_OFFICE, Api.ORGAN, region);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
