package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finished case becomes a package that holds everything, and nobody changes either any more. */
@ArchiveTest
@Cites(
        value = {"A17", "A18"},
        rows = "V8")
class ArchiveStory {

    @LocalServerPort int port;
    @Autowired Finished finished;
    @Autowired Shelves shelves;
    @Autowired JdbcClient database;
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
        assertThat(shelves.rows("case_task", number) + shelves.rows("case_mark", number)).isZero();

        await().until(() -> Told.of("approval.case", number).size() == records(number));
        var told = Told.of("approval.case", number).getLast();
        assertThat(told.path("state").asString()).isEqualTo("ARCHIVED");
        assertThat(told.path("clocks")).hasSize(3);
        assertThat(told.path("steps")).hasSize(before.path("steps").size());

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

        var sealed = new String(Files.readAllBytes(Shelves.file(number)), StandardCharsets.UTF_8);
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

        shelves.passDays(29);
        job.archive();
        assertThat(state(number)).isEqualTo("WITHDRAWN");
        shelves.passDays(2);
        job.archive();

        assertThat(state(number)).isEqualTo("ARCHIVED");
        assertThat(state(open)).isNotEqualTo("ARCHIVED");
        assertThat(handler().get("/cases/" + number + "/records").body()).contains("归档信息包清单摘要");
    }

    @Test
    void whatTheDiskHasLostIsFoundBySweepAndByCommand() throws IOException {
        var number = finished.withdrawn(port);
        archive(handler(), number);
        var sealed = Files.readAllBytes(Shelves.file(number));
        sealed[sealed.length / 2] ^= 1;
        Files.write(Shelves.file(number), sealed);

        shelves.passDays(32);
        sweep.verify();

        assertThat(handler().get("/archive/" + number).json().path("sound").asBoolean()).isFalse();
        var verified = handler().get("/archive/" + number + "/verification");
        assertThat(verified.json().at("/findings/0/what").asString()).isEqualTo("UNREADABLE");
        Files.write(Shelves.file(number), Arrays.copyOf(sealed, 100));
        assertThat(verified(number)).isFalse();
        sealed[sealed.length / 2] ^= 1;
        Files.write(Shelves.file(number), sealed);
        assertThat(verified(number)).isTrue();
    }

    private int records(String number) {
        return handler().get("/cases/" + number + "/records").json().size();
    }

    private boolean verified(String number) {
        var verified = handler().get("/archive/" + number + "/verification");
        return verified.json().path("sound").asBoolean();
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
        return new String(
                Objects.requireNonNull(files.get(number + "/" + path)), StandardCharsets.UTF_8);
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
}
