package cn.zwfw.powerlist.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** From an act of an editor to what the audit administrator is told about it. */
@ServiceTest
@Cites(
        value = {"A17", "A19"},
        rows = {"X4", "X5"})
class AuditTrailStory {

    private static final String TOKEN = TestSecrets.AUDIT_TOKEN;
    private static final String SERVICE = "power-list-service";

    // the service writes to it until the very end
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path anchors;

    @Autowired JdbcClient database;
    @LocalServerPort int port;
    @LocalManagementPort int management;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("zwfw.audit.anchors", anchors::toString);
        registry.add("zwfw.audit.seal-every", () -> "100ms");
    }

    @Test
    void whatAnEditorDidIsSealedToldAndWatchedOver() throws Exception {
        Journey.draft(port, Drafts.add("B9(1)", Drafts.item(700, "食品经营许可"))).submit();
        var ids =
                database.sql("select id from audit_entry where person <> 'platform'")
                        .query(Long.class)
                        .list();
        assertThat(ids).isNotEmpty();

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(ask("GET").at("/unsealed").asLong()).isZero());
        var last = ask("GET").at("/batches").asLong();
        assertThat(last).isPositive();
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(told(last)).isEqualTo(1));
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(fileOfAnchors()).hasSizeGreaterThanOrEqualTo(1));
        assertThat(ask("POST").at("/sound").asBoolean()).isTrue();

        forge(ids.getFirst());

        var found = ask("POST");
        assertThat(found.at("/sound").asBoolean()).isFalse();
        assertThat(found.at("/findings/0/kind").asString()).isEqualTo("ALTERED");
        assertThat(found.at("/findings/0/entry").asLong()).isEqualTo(ids.getFirst());
    }

    @Test
    void theAuditAdministratorReadsItAndIsReadHimself() {
        var path = Journey.draft(port, Drafts.add("B9(1)", Drafts.item(701, "食品生产许可"))).path();
        var auditor = Api.officer(port, Duty.AUDITOR);
        var id = path.substring(path.lastIndexOf('/') + 1);

        var read = auditor.get("/audit-entries?subject=" + id);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/items/0/act").asString()).isEqualTo("change-request.drafted");
        assertThat(
                        auditor.get("/audit-entries?act=audit-trail.read")
                                .json()
                                .at("/items/0/detail")
                                .asString())
                .contains(id);
        assertThat(Api.officer(port, Duty.INSPECTORATE).get("/audit-entries").status())
                .isEqualTo(403);
    }

    @Test
    void neitherOperatorsNorOfficersWatchOverIt() throws Exception {
        var officer = TestTokens.of("officer", Api.ORGAN, Api.CITY, Duty.values());

        for (var wrong : List.of("wrong", TestSecrets.MANAGEMENT_TOKEN, officer)) {
            assertThat(send("GET", "/actuator/audit", wrong).statusCode()).isEqualTo(401);
            assertThat(send("POST", "/actuator/audit", wrong).statusCode()).isEqualTo(401);
        }
        assertThat(send("GET", "/actuator/parked", TOKEN).statusCode()).isEqualTo(401);
    }

    /** By whoever owns the tables. */
    private void forge(long id) {
        database.sql(
                        """
                        do $$ begin
                            set local session_replication_role = replica;
                            update audit_entry set person = 'somebody else' where id = %d;
                        end $$
                        """
                                .formatted(id))
                .update();
    }

    /** How often this database's batch was told: other tests' services tell theirs there too. */
    private long told(long batch) {
        var digest =
                database.sql("select digest from audit_batch where number = ?")
                        .param(batch)
                        .query(byte[].class)
                        .single();
        return Told.of("audit.anchor", SERVICE + "/" + batch).stream()
                .filter(anchor ->
                        HexFormat.of().formatHex(digest).equals(anchor.at("/digest").asString()))
                .count();
    }

    private static List<String> fileOfAnchors() throws IOException {
        return Files.readAllLines(anchors.resolve(SERVICE + ".jsonl"));
    }

    private JsonNode ask(String method) throws Exception {
        var answer = send(method, "/actuator/audit", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HttpCaller.JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
