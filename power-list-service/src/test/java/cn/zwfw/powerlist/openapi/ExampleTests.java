package cn.zwfw.powerlist.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.WrittenFile;
import cn.zwfw.platform.testing.attack.ExampleAttack;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.docking.StandInIssuer;
import cn.zwfw.powerlist.load.Book;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Walks once through every operation; what is answered becomes the examples of the document. */
@ServiceTest
@Import({ExampleRecorder.class, ExampleAttack.class})
class ExampleTests {

    private static final String DISTRICT = "620102";
    private static final String DISTRICT_ORGAN = "116201020130003004";
    private static final String OTHER =
            Drafts.item(2, "户外广告设置许可").replace("中华人民共和国食品安全法", "城市市容和环境卫生管理条例");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");

    private static final StandInIssuer ISSUER = new StandInIssuer();

    @LocalServerPort int port;
    @Autowired ExampleRecorder recorder;
    @Autowired ExampleAttack attack;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        ISSUER.register(properties);
    }

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        publish();
        read();
        amendLaw();
        delegate();
        load();
        exchange();
        Api.officer(port, Duty.AUDITOR)
                .get("/audit-entries?act=change-request.withdrawn&limit=200");
        dock();

        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
        attack.gotNothing("/api/power-list/v1");
    }

    private void publish() {
        var journey = Journey.draft(port, Drafts.add("B9(1)", Drafts.item(1, "食品经营许可"), OTHER));
        editor().get("/organs/" + Api.ORGAN + "/officers");
        editor().get(journey.path() + "/entries");
        journey.take(
                        editor().put(
                                        journey.path(),
                                        journey.etag(),
                                        Drafts.add("B9(1)", Drafts.item(1, "食品经营许可"), OTHER)))
                .submit()
                .onward();
        Api.officer(port, Duty.valueOf(journey.last().text("waitsFor")))
                .get("/change-requests/tasks");
        editor().get("/change-requests");
        while (journey.state().equals("IN_REVIEW")) {
            journey.onward();
        }
        editor().get(journey.path());
        Journey.draft(port, Drafts.amend("B10(4)", Drafts.code(1), Drafts.item(1, "食品经营许可证核发")))
                .toTheEnd();
        var next = LocalDate.now(Clock.system(CityTime.ZONE)).plusYears(1);
        Journey.draft(
                        port,
                        Drafts.draft(
                                "SUSPEND",
                                "B12(3)",
                                "{\"code\": \"%s\"}".formatted(Drafts.code(2)),
                                Drafts.periods(next, next.plusDays(30))))
                .toTheEnd();
        everybody().get("/public/items/" + Drafts.code(2) + "/calendar");
        Journey.draft(port, Drafts.byCode("RESUME", "B13", Drafts.code(2))).toTheEnd();
        var withdrawn = Journey.draft(port, Drafts.byCode("SUSPEND", "B12(4)", Drafts.code(2)));
        withdrawn.submit();
        editor().post(withdrawn.path() + "/withdraw", withdrawn.etag(), "");
    }

    private void dock() {
        var operator = Api.officer(port, Duty.OPERATOR);
        var system =
                operator.post(
                        "/district-systems",
                        """
                        {"region": "620102", "name": "城关区政务服务系统", "contact": "城关区大数据局",
                         "quota": {"perMinute": 600, "perDay": 200000}}
                        """);
        var path = "/district-systems/" + system.text("id");
        operator.get("/district-systems");
        operator.get(path);
        system = operator.post(path + "/secret", system.etag(), "");
        system =
                operator.put(
                        path + "/quota",
                        system.etag(),
                        "{\"perMinute\": 1200, \"perDay\": 400000}");
        operator.post(path + "/revocation", system.etag(), "{\"reason\": \"密钥外泄\"}");
    }

    private void read() {
        var item = "/public/items/" + Drafts.code(1);
        everybody().get("/public/items?q=食品&limit=1");
        everybody().get(item);
        everybody().get(item + "/revisions");
        everybody().get(item + "/revisions/1");
        everybody().get(item + "/differences?from=1&to=2");
        everybody().get(item + "/flow-chart.svg");
        everybody().get(item + "/flow.bpmn");
        everybody()
                .get(
                        "/public/as-of/"
                                + LocalDate.now(Clock.system(CityTime.ZONE))
                                + "/items?limit=1");
        everybody().get("/public/items/print");
        everybody().get("/public/organs");
        everybody().get("/public/organs/" + Api.ORGAN);
    }

    private void amendLaw() {
        var office = Api.officer(port, Duty.LEGAL_OFFICE);
        var issued =
                office.post(
                        "/legal-bases",
                        """
                        {"name": "中华人民共和国食品安全法", "rank": "LAW", "documentNumber": "主席令第21号",
                         "promulgatedOn": "2015-04-24", "effectiveOn": "2015-10-01", "replaces": []}
                        """);
        var law = "/legal-bases/" + issued.text("id");
        office.send(
                office.request(law + "/changes")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", issued.etag())
                        .POST(
                                BodyPublishers.ofString(
                                        """
                                        {"change": "AMENDED", "documentNumber": "主席令第81号",
                                         "promulgatedOn": "2021-04-29", "effectiveOn": "2021-04-29"}
                                        """)));
        office.get(law + "/items");
        everybody().get("/public/legal-bases?q=食品安全");
        everybody().get("/public" + law);
        await().until(() -> dues(editor()).json().path("items").size() == 1);
    }

    private void delegate() {
        var particulars = "{\"receivers\": [\"620102\"]}";
        var entry = "{\"code\": \"%s\"}".formatted(Drafts.code(1));
        Journey.draft(port, Drafts.draft("DELEGATE", "B9(6)", entry, particulars)).toTheEnd();
        Journey.nameOfficers(port, DISTRICT_ORGAN, DISTRICT);
        var reform = Api.officer(port, Duty.REFORM_OFFICE, DISTRICT_ORGAN, DISTRICT);
        var due = "/due-adjustments/" + dues(reform).json().at("/items/0/id").asString();
        var assigned =
                reform.post(
                        due + "/assignment",
                        reform.get(due).etag(),
                        "{\"organ\": \"%s\"}".formatted(DISTRICT_ORGAN));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        Api.officer(port, Duty.EDITOR, DISTRICT_ORGAN, DISTRICT).post(due + "/draft", "");
        reform.post(due + "/dismissal", reform.get(due).etag(), "{\"reason\": \"本区已有同一事项\"}");
    }

    private void load() {
        everybody().get("/workbook-template.xlsx");
        editor().get("/workbook-template.xlsx");
        everybody().get("/public/items.xlsx");
        var book = Book.of(Drafts.item(3, "食品添加剂生产许可")).bytes();
        var loaded = editor().load("kind=ADD&ground=B9(8)&reason=%E7%A4%BA%E4%BE%8B", book);
        editor().replace("/change-requests/" + loaded.text("id"), loaded.etag(), book);
    }

    private void exchange() {
        var district = Api.of(port, "district-system.620102", "", DISTRICT, Duty.DISTRICT_SYSTEM);
        district.get("/exchange/changes?after=0&limit=1");
        district.get("/exchange/snapshot?limit=1");
        district.get("/exchange/digests");
        district.get("/exchange/digests/" + Api.ORGAN + "?limit=1");
        var content =
                Drafts.item(DISTRICT_ORGAN, 4, "户外广告设置许可").replace("\"level\": 3", "\"level\": 4");
        district.post(
                "/exchange/batches",
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "B9(4)", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(DISTRICT_ORGAN + "4" + "000100000004", content));
    }

    private static Answer dues(Api officer) {
        return officer.get("/due-adjustments");
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
