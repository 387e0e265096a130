package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has cases archived, finds them, takes packages out, and lets them go. */
@ArchiveTest
@Cites(
        value = {"A9", "A11", "A18", "A25"},
        rows = "V8")
class ArchiveDeskTests {

    @LocalServerPort int port;
    @Autowired Finished finished;
    @Autowired Shelves shelves;
    @Autowired MovableClock clock;

    @Test
    void onlyWhoMayArchivesAndOnlyWhatIsOver() {
        var open = finished.applied(port);
        assertThat(archive(handler(), open).text("code")).isEqualTo("act-not-possible");
        var number = finished.withdrawn(port);

        assertThat(archive(Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN), number).status())
                .isEqualTo(404);
        assertThat(archive(center("620102"), number).status()).isEqualTo(404);
        assertThat(archive(Api.officer(port, Duty.PUBLISHER), number).status()).isEqualTo(403);
        assertThat(archive(Citizen.called(port, "citizen.1"), number).status()).isEqualTo(403);
        assertThat(archive(center(Api.CITY), number).status()).isEqualTo(200);
    }

    @Test
    void whoHandlesTakesPackagesAndWhoWatchesFindsThem() {
        var number = finished.withdrawn(port);
        archive(handler(), number);
        var path = "/archive/" + number;
        var stranger = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);

        for (var part : List.of("", "/package", "/verification")) {
            assertThat(stranger.get(path + part).status()).as(part).isEqualTo(404);
            assertThat(Api.nobody(port).get(path + part).status()).as(part).isEqualTo(401);
            assertThat(Citizen.called(port, "citizen.1").get(path + part).status())
                    .as(part)
                    .isEqualTo(403);
        }
        assertThat(inspectorate().get(path).status()).isEqualTo(200);
        assertThat(inspectorate().get(path + "/package").status()).isEqualTo(403);
        assertThat(center("620102").get(path).status()).isEqualTo(404);
        assertThat(handler().get(path + "/package").status()).isEqualTo(200);
        assertThat(shelves.audited("archive.package-taken", number)).isEqualTo(1);
    }

    @Test
    void archivedCasesAreFoundByOrganItemDayAndPerson() {
        var number = finished.withdrawn(port);
        var later = finished.withdrawn(port);
        archive(handler(), number);
        archive(handler(), later);
        var day = handler().get("/archive/" + number).text("endedOn");

        var all = "/archive?limit=200&from=" + day + "&to=" + day + "&item=" + Finished.CODE;
        assertThat(Shelves.numbers(handler().get(all))).contains(number, later);
        assertThat(Shelves.numbers(center(Api.CITY).get(all + "&organ=" + Api.ORGAN)))
                .contains(number);
        assertThat(Shelves.numbers(handler().get("/archive?limit=200&after=" + number)))
                .contains(later)
                .doesNotContain(number);
        assertThat(Shelves.numbers(handler().get("/archive?to=2001-01-01"))).isEmpty();
        assertThat(Shelves.numbers(center("620102").get("/archive"))).isEmpty();
        assertThat(handler().get("/archive?organ=" + Api.OTHER_ORGAN).status()).isEqualTo(403);
        assertThat(handler().get("/archive?from=-9999-01-01").status()).isEqualTo(400);
        assertThat(handler().get("/archive?limit=201").status()).isEqualTo(400);

        var person = "{\"identityNumber\": \"%s\", \"limit\": 200}";
        var known = person.formatted(Citizen.IDENTITY.toLowerCase(Locale.ROOT));
        assertThat(Shelves.numbers(handler().post("/archive/search", known)))
                .contains(number, later);
        assertThat(
                        Shelves.numbers(
                                handler()
                                        .post(
                                                "/archive/search",
                                                person.formatted("62010219900307123X"))))
                .isEmpty();
        var stranger = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);
        assertThat(Shelves.numbers(stranger.post("/archive/search", known))).isEmpty();
        assertThat(handler().post("/archive/search", person.formatted("--")).status())
                .isEqualTo(400);
        assertThat(shelves.audited("archive.searched-by-identity", "archive")).isEqualTo(3);
    }

    @Test
    void aPackageGoesWhenItsTimeIsOverAndItsRowStays() {
        var number = finished.withdrawn(port);
        archive(handler(), number);
        var until = handler().get("/archive/" + number).text("retainUntil");
        var destruction = "/archive/" + number + "/destruction";
        var why = "{\"reason\": \"经鉴定无继续保存价值\"}";

        assertThat(center(Api.CITY).post(destruction, why).text("code"))
                .isEqualTo("archive-retained");
        clock.moveTo(LocalDate.parse(until));
        assertThat(center(Api.CITY).post(destruction, why).status()).isEqualTo(409);
        assertThat(Shelves.numbers(center(Api.CITY).get("/archive/expired?limit=200")))
                .doesNotContain(number);
        clock.moveTo(LocalDate.parse(until).plusDays(1));
        assertThat(Shelves.numbers(center(Api.CITY).get("/archive/expired?limit=200")))
                .contains(number);
        assertThat(handler().post(destruction, why).status()).isEqualTo(403);
        assertThat(inspectorate().post(destruction, why).status()).isEqualTo(403);
        assertThat(center("620102").post(destruction, why).status()).isEqualTo(404);
        assertThat(center(Api.CITY).post(destruction, "{\"reason\": \" \"}").status())
                .isEqualTo(400);

        var destroyed = center(Api.CITY).post(destruction, why);

        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(200);
        assertThat(destroyed.json().at("/destroyed/reason").asString()).contains("鉴定");
        assertThat(Shelves.files(number)).isEmpty();
        assertThat(shelves.rows("archive_key", number)).isZero();
        assertThat(handler().get("/archive/" + number + "/package").status()).isEqualTo(404);
        assertThat(handler().get("/archive/" + number + "/verification").status()).isEqualTo(404);
        assertThat(handler().get("/archive/" + number).text("digest")).isNotEmpty();
        assertThat(state(number)).isEqualTo("ARCHIVED");
        assertThat(center(Api.CITY).post(destruction, why).text("code"))
                .isEqualTo("archive-destroyed");
        assertThat(shelves.audited("archive.package-destroyed", number)).isEqualTo(1);
    }

    private Answer archive(HttpCaller who, String number) {
        return who.post("/cases/" + number + "/archiving", "");
    }

    private String state(String number) {
        return handler().get("/cases/" + number).text("state");
    }

    private Api handler() {
        return Api.officer(port, Duty.HANDLER);
    }

    private Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE);
    }

    private HttpCaller center(String region) {
        var token = TestTokens.of("center." + region, "", region, Duty.SERVICE_CENTER);
        return new HttpCaller(port, "/api/approval/v1", token);
    }
}
