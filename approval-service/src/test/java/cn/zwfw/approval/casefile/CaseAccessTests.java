package cn.zwfw.approval.casefile;

import static org.assertj.core.api.Assertions.assertThat;
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
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation on a case and an application × every duty × own and other organ and region: made
 * from the operations that the service has, so that a new one cannot be forgotten.
 */
@ServiceTest
@TestPropertySource(properties = "test.database=case-access")
@Cites(
        value = {"A11", "A25"},
        rows = "V3")
class CaseAccessTests {

    private static final String CODE = GuideDrafts.code(1);
    private static final Set<Duty> HANDLE = EnumSet.of(Duty.HANDLER, Duty.PUBLISHER);
    private static final Set<Duty> WATCH = EnumSet.of(Duty.INSPECTORATE, Duty.SERVICE_CENTER);

    /** What those who watch may read, masked or without anybody's name. */
    private static final List<String> WATCHED =
            List.of(
                    "/applications/{id}",
                    "/cases/{number}",
                    "/cases/{number}/clock",
                    "/cases/{number}/records");

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired JdbcClient database;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String application = "";
    private String number = "";
    private String material = "";

    @BeforeEach
    void somebodyHasACase() {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        await().until(() -> items.find(CODE).isPresent());
        var owner = Citizen.called(port, "owner");
        application = owner.drafts(CODE);
        material = owner.adds(application, "申请书").text("id");
        number = owner.submits(application).getFirst();
        Officer.of(port, Duty.HANDLER)
                .does(number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺少场所证明\"]}");
    }

    @Test
    void nobodyElseReachesAnyOfIt() {
        var operations = operations();
        assertThat(operations).hasSizeGreaterThan(12);
        for (var stranger : strangers()) {
            for (var operation : operations) {
                var answer = stranger.asks(operation);

                assertThat(answer.status())
                        .as("%s by %s: %s", operation, stranger, answer.body())
                        .isIn(401, 403, 404);
                assertThat(answer.body())
                        .doesNotContain("欧阳", Citizen.IDENTITY, Citizen.TELEPHONE, "场所证明");
            }
        }
    }

    @Test
    void whoHandlesAndWhoWatchesReadItMasked() {
        for (var duty : HANDLE) {
            for (var operation : reading()) {
                var answer = new Someone("own " + duty, Api.officer(port, duty)).asks(operation);

                assertThat(answer.status()).as("%s by %s", operation, duty).isEqualTo(200);
                assertThat(answer.body())
                        .doesNotContain("欧阳小明", Citizen.IDENTITY, Citizen.TELEPHONE);
            }
        }
        for (var duty : WATCH) {
            for (var operation : reading()) {
                var answer =
                        new Someone("watching " + duty, Api.officer(port, duty, Api.OTHER_ORGAN))
                                .asks(operation);
                var isWatched = WATCHED.contains(operation.pattern());

                assertThat(answer.status())
                        .as("%s by %s", operation, duty)
                        .isIn(isWatched ? List.of(200) : List.of(403, 404));
                assertThat(answer.body())
                        .doesNotContain("欧阳小明", Citizen.IDENTITY, Citizen.TELEPHONE);
            }
        }
        var own = new Someone("owner", Citizen.called(port, "owner"));
        for (var operation : reading()) {
            assertThat(own.asks(operation).status()).as("%s", operation).isEqualTo(200);
        }
    }

    @Test
    void aPersonIsFoundByHisNumberAmongTheCasesOfOnesOwnOrgan() {
        var wanted = "{\"identityNumber\": \"%s\", \"limit\": 200}".formatted(Citizen.IDENTITY);
        for (var duty : HANDLE) {
            assertThat(Api.officer(port, duty).post("/cases/search", wanted).body())
                    .contains(number);
            assertThat(
                            Api.officer(port, duty, Api.OTHER_ORGAN)
                                    .post("/cases/search", wanted)
                                    .body())
                    .doesNotContain(number);
        }
        var handler = Api.officer(port, Duty.HANDLER);
        var nobody = "{\"identityNumber\": \"620102199001011230\"}";
        assertThat(handler.post("/cases/search", nobody).json().path("items")).isEmpty();
        assertThat(handler.post("/cases/search", wanted).body())
                .doesNotContain(Citizen.IDENTITY, "欧阳");
        assertThat(Citizen.called(port, "owner").post("/cases/search", wanted).status())
                .isEqualTo(403);
    }

    @Test
    void noListShowsAnothersCase() {
        assertThat(Citizen.called(port, "other").get("/applications").body())
                .doesNotContain(application);
        assertThat(Citizen.called(port, "owner").get("/applications?limit=200").body())
                .contains(application);
        for (var duty : HANDLE) {
            assertThat(Api.officer(port, duty, Api.OTHER_ORGAN).get("/cases?limit=200").body())
                    .doesNotContain(number);
            assertThat(Api.officer(port, duty).get("/cases?limit=200").body()).contains(number);
        }
    }

    @Test
    void theNameIsMaskedAndNothingPersonalIsInTheDatabase() {
        var watched =
                Api.officer(port, Duty.INSPECTORATE).get("/applications/" + application).json();

        assertThat(watched.at("/applicant/name").asString()).isEqualTo("欧阳**");
        assertThat(watched.at("/applicant/telephone").asString()).isEqualTo("139****0001");
        assertThat(watched.at("/content").asString()).isEmpty();
        var records = Api.officer(port, Duty.INSPECTORATE).get("/cases/" + number + "/records");
        assertThat(records.json().get(0).path("person").asString()).isEqualTo("申请人");
        var stored =
                database.sql("select string_agg(r::text, ' ') from case_record r")
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain("欧阳", Citizen.IDENTITY, Citizen.TELEPHONE);
        var sealed =
                database.sql("select encode(content, 'escape') from application where id = ?::uuid")
                        .param(application)
                        .query(String.class)
                        .single();
        assertThat(sealed).doesNotContain("applicant", Citizen.IDENTITY, Citizen.TELEPHONE);
    }

    private List<Someone> strangers() {
        var strangers = new ArrayList<Someone>();
        strangers.add(new Someone("nobody", Api.nobody(port)));
        strangers.add(new Someone("another applicant", Citizen.called(port, "other")));
        for (var duty : Duty.values()) {
            if (duty != Duty.APPLICANT && !WATCH.contains(duty)) {
                strangers.add(
                        new Someone(
                                "other organ " + duty, Api.officer(port, duty, Api.OTHER_ORGAN)));
            }
            if (duty != Duty.APPLICANT) {
                strangers.add(new Someone("other region " + duty, elsewhere(duty)));
            }
            if (duty != Duty.APPLICANT && !WATCH.contains(duty) && !HANDLE.contains(duty)) {
                strangers.add(new Someone("own organ " + duty, Api.officer(port, duty)));
            }
        }
        return strangers;
    }

    private HttpCaller elsewhere(Duty duty) {
        return new HttpCaller(
                port,
                "/api/approval/v1",
                TestTokens.of("elsewhere-" + duty, Api.ORGAN, "620102", duty));
    }

    private Stream<Operation> all() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info ->
                        info.getPatternValues().stream()
                                .flatMap(pattern ->
                                        info.getMethodsCondition().getMethods().stream()
                                                .map(method ->
                                                        new Operation(
                                                                method,
                                                                pattern.replace(
                                                                        "/api/approval/v1", "")))))
                .filter(operation ->
                        operation.pattern().startsWith("/cases/{number}")
                                || operation.pattern().startsWith("/applications/{id}"));
    }

    private List<Operation> operations() {
        return all().toList();
    }

    private List<Operation> reading() {
        return all().filter(operation -> operation.method() == RequestMethod.GET)
                .filter(operation -> !operation.pattern().endsWith("/{seq}"))
                .toList();
    }

    private record Operation(RequestMethod method, String pattern) {}

    private final class Someone {

        private final String name;
        private final HttpCaller caller;

        private Someone(String name, HttpCaller caller) {
            this.name = name;
            this.caller = caller;
        }

        private HttpCaller.Answer asks(Operation operation) {
            var path =
                    operation
                            .pattern()
                            .replace("{number}", number)
                            .replace("{id}", application)
                            .replace("{material}", material)
                            .replace("{seq}", "2");
            var isUpload =
                    operation.method() == RequestMethod.PUT
                            && operation.pattern().endsWith("/materials/{material}");
            return caller.send(
                    caller.request(isUpload ? path + "?name=a&fileName=a.pdf" : path)
                            .setHeader(
                                    "Content-Type",
                                    isUpload ? "application/octet-stream" : "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "*")
                            .method(
                                    operation.method().name(),
                                    BodyPublishers.ofString(body(operation))));
        }

        private String body(Operation operation) {
            return switch (operation.method()) {
                case POST ->
                        switch (operation.pattern()) {
                            case "/cases/{number}/acts" -> "{\"act\": \"TAKE_UP\"}";
                            case "/cases/{number}/rating" ->
                                    """
                                    {"level": 5, "reasons": [], "text": "", "channel": "PC",
                                     "named": false}
                                    """;
                            case "/applications/{id}/unmasking" ->
                                    """
                                    {"fields": ["NAME"], "reason": "需要核对申请人的姓名。"}
                                    """;
                            default -> "{\"text\": \"x\"}";
                        };
                case PUT ->
                        operation.pattern().contains("materials")
                                ? "%PDF-1.7\n"
                                : Citizen.content(CODE);
                default -> "";
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
