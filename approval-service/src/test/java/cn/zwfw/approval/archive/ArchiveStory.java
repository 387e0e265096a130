package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.MovableClock;
import cn.zwfw.platform.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A finished case becomes a package, is found, taken out, verified, and goes when its time is over. */
@ServiceTest
@Import({MovableClock.Installed.class, Finished.class})
@TestPropertySource(
        properties = {
            "test.database=archive-story",
            "zwfw.archive.folder=target/archive-story",
            "zwfw.archive.every=1h",
            "zwfw.archive.check-every=1h",
            "zwfw.archive.retention.01=TEN_YEARS"
        })
@Cites(
        value = {"A17", "A18"},
        rows = "V8")
class ArchiveStory {

    private static final Path FOLDER = Path.of("target/archive-story");

    @LocalServerPort int port;
    @Autowired Finished finished;
    @Autowired JdbcClient database;
    @Autowired MovableClock clock;
    @Autowired ArchivingJob job;
    @Autowired ArchiveSweep sweep;

    @Test
    void everythingOfACaseIsInItsPackage() throws IOException {
        var number = finished.delivered(port);
        var before = handler().get("/cases/" + number).json();
        var clocks = handler().get("/cases/" + number + "/clock").body();

        var archived = archive(handler(), number);

        assertThat(archived.status()).as(archived.body()).isEqualTo(200);
        assertThat(archived.text("endState")).isEqualTo("DELIVERED");
        assertThat(archived.text("retention")).isEqualTo("10年");
        var after = handler().get("/cases/" + number).json();
        assertThat(after.path("state").asString()).isEqualTo("ARCHIVED");
        assertThat(after.path("steps")).isEqualTo(before.path("steps"));
        assertThat(handler().get("/cases/" + number + "/clock").body()).isEqualTo(clocks);
        assertThat(rows("case_task", number) + rows("case_mark", number)).isZero();

        var files = taken(number);
        assertThat(files.keySet().stream().map(path -> path.substring(46)))
                .startsWith("metadata.json", "申请/application.json", "申请/materials.json")
                .contains("申请/材料/001.pdf", "申请/材料/002.pdf", "办理/records.json")
                .contains("办理/steps.json", "办理/clocks.json", "办理/item.json")
                .anyMatch(path -> path.matches("受理/文书/\\d{3}-ACCEPTANCE\\.pdf"))
                .anyMatch(path -> path.matches("办理/文书/\\d{3}-SPECIAL_PROCEDURE\\.json"))
                .anyMatch(path -> path.matches("结果/文书/\\d{3}-GRANT\\.pdf"))
                .endsWith("manifest.json", "manifest.digest");
        assertThat(text(files, number, "申请/application.json")).contains(Citizen.IDENTITY);
        assertThat(text(files, number, "办理/clocks.json"))
                .contains("\"kind\":\"STOPPED\"", "DECISION");
        assertThat(text(files, number, "办理/records.json")).contains("符合条件");
        assertThat(text(files, number, "manifest.digest"))
                .isEqualTo(archived.text("digest") + "  manifest.json\n");

        var verified = inspectorate().get("/archive/" + number + "/verification");
        assertThat(verified.json().path("sound").asBoolean()).as(verified.body()).isTrue();
        assertThat(handler().get("/archive/" + number).text("digest"))
                .isEqualTo(archived.text("digest"));
    }

    @Test
    void nothingPersonalIsReadableOutsideThePackage() throws IOException {
        var number = finished.withdrawn(port);
        archive(handler(), number);

        var sealed = new String(Files.readAllBytes(file(number)), StandardCharsets.UTF_8);
        assertThat(sealed).doesNotContain(Citizen.IDENTITY, "欧阳", "%PDF", "metadata");
        var row =
                database.sql("select p::text from archive_package p where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        assertThat(row).doesNotContain(Citizen.IDENTITY, "欧阳", Citizen.TELEPHONE);
        assertThat(handler().get("/archive/" + number).body()).doesNotContain("欧阳");
    }

    @Test
    void anArchivedCaseNeverChanges() {
        var number = finished.delivered(port);
        archive(handler(), number);

        assertThat(archive(handler(), number).text("code")).isEqualTo("act-not-possible");
        var revoked =
                Officer.of(port, Duty.PUBLISHER)
                        .tries(number, "{\"act\": \"REVOKE\", \"reason\": \"骗取许可\"}");
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(409);
        for (var change :
                List.of(
                        "update case_file set state = 'DELIVERED' where number = ?",
                        "delete from case_file where number = ?",
                        "update archive_package set digest = '' where case_number = ?",
                        "delete from archive_package where case_number = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(number).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aCaseIsArchivedByItselfThirtyDaysAfterItsEnd() {
        var number = finished.withdrawn(port);
        var open = finished.applied(port);

        clock.moveTo(clock.instant().plus(Duration.ofDays(29)).atZone(clock.getZone()).toLocalDate());
        job.archive();
        assertThat(state(number)).isEqualTo("WITHDRAWN");
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)).atZone(clock.getZone()).toLocalDate());
        job.archive();

        assertThat(state(number)).isEqualTo("ARCHIVED");
        assertThat(state(open)).isNotEqualTo("ARCHIVED");
        assertThat(handler().get("/cases/" + number + "/records").body()).contains("归档信息包清单摘要");
    }

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
        assertThat(audited("archive.package-taken", number)).isEqualTo(1);
    }

    @Test
    void archivedCasesAreFoundByOrganItemDayAndPerson() {
        var number = finished.withdrawn(port);
        var later = finished.withdrawn(port);
        archive(handler(), number);
        archive(handler(), later);
        var day = handler().get("/archive/" + number).text("endedOn");

        var all = "/archive?limit=200&from=" + day + "&to=" + day + "&item=" + Finished.CODE;
        assertThat(numbers(handler().get(all))).contains(number, later);
        assertThat(numbers(center(Api.CITY).get(all + "&organ=" + Api.ORGAN))).contains(number);
        assertThat(numbers(handler().get("/archive?limit=200&after=" + number)))
                .contains(later)
                .doesNotContain(number);
        assertThat(numbers(handler().get("/archive?to=2001-01-01"))).isEmpty();
        assertThat(numbers(center("620102").get("/archive"))).isEmpty();
        assertThat(handler().get("/archive?organ=" + Api.OTHER_ORGAN).status()).isEqualTo(403);
        assertThat(handler().get("/archive?from=-9999-01-01").status()).isEqualTo(400);
        assertThat(handler().get("/archive?limit=201").status()).isEqualTo(400);

        var person = "{\"identityNumber\": \"%s\", \"limit\": 200}";
        var known = person.formatted(Citizen.IDENTITY.toLowerCase(java.util.Locale.ROOT));
        assertThat(numbers(handler().post("/archive/search", known))).contains(number, later);
        assertThat(numbers(handler().post("/archive/search", person.formatted("62010219900307123X"))))
                .isEmpty();
        var stranger = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);
        assertThat(numbers(stranger.post("/archive/search", known))).isEmpty();
        assertThat(handler().post("/archive/search", person.formatted("--")).status())
                .isEqualTo(400);
        assertThat(audited("archive.searched-by-identity", "archive")).isEqualTo(3);
    }

    @Test
    void whatTheDiskHasLostIsFoundBySweepAndByCommand() throws IOException {
        var number = finished.withdrawn(port);
        archive(handler(), number);
        var sealed = Files.readAllBytes(file(number));
        sealed[sealed.length / 2] ^= 1;
        Files.write(file(number), sealed);

        clock.moveTo(clock.instant().plus(Duration.ofDays(32)).atZone(clock.getZone()).toLocalDate());
        sweep.verify();

        assertThat(handler().get("/archive/" + number).json().path("sound").asBoolean()).isFalse();
        var verified = handler().get("/archive/" + number + "/verification");
        assertThat(verified.json().at("/findings/0/what").asString()).isEqualTo("UNREADABLE");
        Files.write(file(number), java.util.Arrays.copyOf(sealed, 100));
        assertThat(verified(number)).isFalse();
        sealed[sealed.length / 2] ^= 1;
        Files.write(file(number), sealed);
        assertThat(verified(number)).isTrue();
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
        clock.moveTo(java.time.LocalDate.parse(until));
        assertThat(center(Api.CITY).post(destruction, why).status()).isEqualTo(409);
        assertThat(numbers(center(Api.CITY).get("/archive/expired?limit=200")))
                .doesNotContain(number);
        clock.moveTo(java.time.LocalDate.parse(until).plusDays(1));
        assertThat(numbers(center(Api.CITY).get("/archive/expired?limit=200"))).contains(number);
        assertThat(handler().post(destruction, why).status()).isEqualTo(403);
        assertThat(inspectorate().post(destruction, why).status()).isEqualTo(403);
        assertThat(center("620102").post(destruction, why).status()).isEqualTo(404);
        assertThat(center(Api.CITY).post(destruction, "{\"reason\": \" \"}").status())
                .isEqualTo(400);

        var destroyed = center(Api.CITY).post(destruction, why);

        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(200);
        assertThat(destroyed.json().at("/destroyed/reason").asString()).contains("鉴定");
        assertThat(files(number)).isEmpty();
        assertThat(rows("archive_key", number)).isZero();
        assertThat(handler().get("/archive/" + number + "/package").status()).isEqualTo(404);
        assertThat(handler().get("/archive/" + number + "/verification").status()).isEqualTo(404);
        assertThat(handler().get("/archive/" + number).text("digest")).isNotEmpty();
        assertThat(state(number)).isEqualTo("ARCHIVED");
        assertThat(center(Api.CITY).post(destruction, why).text("code"))
                .isEqualTo("archive-destroyed");
        assertThat(audited("archive.package-destroyed", number)).isEqualTo(1);
    }

    private Answer archive(HttpCaller who, String number) {
        return who.post("/cases/" + number + "/archiving", "");
    }

    private boolean verified(String number) {
        return handler().get("/archive/" + number + "/verification").json().path("sound").asBoolean();
    }

    private Map<String, byte[]> taken(String number) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var zip = handler().bytes("/archive/" + number + "/package");
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String number, String path) {
        return new String(files.get(number + "/" + path), StandardCharsets.UTF_8);
    }

    private String state(String number) {
        return handler().get("/cases/" + number).text("state");
    }

    private long rows(String table, String number) {
        return database.sql("select count(*) from " + table + " where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long audited(String act, String subject) {
        return database.sql("select count(*) from audit_entry where act = ? and subject = ?")
                .params(act, subject)
                .query(Long.class)
                .single();
    }

    private static List<String> numbers(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(item -> item.path("number"))
                .map(JsonNode::asString)
                .toList();
    }

    private static Path file(String number) {
        return files(number).getFirst();
    }

    private static List<Path> files(String number) {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(path -> path.getFileName().toString().startsWith(number)).toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
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
