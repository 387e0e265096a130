package cn.zwfw.platform.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.audit.chain.Anchor;
import cn.zwfw.platform.audit.chain.SealedDatabase;
import cn.zwfw.platform.audit.verify.Finding.Kind;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Whoever may do everything in the database, on a running system and on an export of it. */
@Cites(
        value = {"A17", "A19"},
        rows = "X4")
class TamperingTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedDatabase database = new SealedDatabase(Clock.systemUTC());

    @TempDir private Path folder;

    @BeforeEach
    void threeBatches() {
        database.write("a", "b");
        database.seal();
        database.write("c", "d");
        database.seal();
        database.write("e", "f");
        database.seal();
    }

    /** Every kind is found alike where the export is read, with the same keys and anchors. */
    @AfterEach
    void anExportTellsTheSame() throws IOException {
        var here = verify(TestTrail.codes(), List.of());
        var outside = exported("--keys=" + keys());

        assertThat(outside).isEqualTo(here);
    }

    @Test
    void whatNobodyTouchedIsSound() throws IOException {
        database.write("waiting");

        var verdict = verify(TestTrail.codes(), database.anchors());

        assertThat(verdict).isEqualTo(new Verdict(SealedDatabase.SERVICE, 3, 6, 1, List.of()));
        assertThat(run("verify", export().toString(), report().toString())).isZero();
    }

    @Test
    void findsAnAlteredEntry() throws IOException {
        database.tamper("update audit_entry set person = 'p2' where subject = 'c'");

        assertThat(findings()).containsExactly(new Finding(Kind.ALTERED, 2L, id("c"), null));
        assertThat(run("verify", export().toString(), report().toString())).isEqualTo(1);
    }

    @Test
    void findsARemovedEntry() {
        var gone = id("d");
        database.tamper("delete from audit_entry where subject = 'd'");

        assertThat(findings()).containsExactly(new Finding(Kind.REMOVED, 2L, gone, null));
    }

    @Test
    void findsAnEntryPutAmongOlderOnes() {
        database.tamper(
                """
                insert into audit_entry
                    (id, at, person, organ, region, act, subject, detail, xid, code, key)
                select 0, at, person, organ, region, act, 'x', detail, xid, code, key
                from audit_entry where subject = 'a'
                """);

        assertThat(findings()).contains(new Finding(Kind.INSERTED, 1L, 0L, null));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        var a = id("a");
        var b = id("b");
        database.tamper("update audit_entry set id = -id where id in (?, ?)", a, b);
        database.tamper("update audit_entry set id = ? + ? + id where id < 0", a, b);

        assertThat(findings())
                .contains(
                        new Finding(Kind.REORDERED, 1L, a, b),
                        new Finding(Kind.REORDERED, 1L, b, a));
    }

    @Test
    void findsEntriesMovedToAnotherBatch() {
        database.tamper(
                "update audit_entry set xid = (select xid from audit_entry where subject = 'e')"
                        + " where subject = 'a'");

        assertThat(findings())
                .contains(
                        new Finding(Kind.REMOVED, 1L, id("a"), null),
                        new Finding(Kind.INSERTED, 3L, id("a"), null));
    }

    @Test
    void findsAnEntryWrittenWithoutTheKeyThoughItWasSealed() {
        database.tamper(
                """
                insert into audit_entry (at, person, act, subject, detail, code, key)
                select at, 'p2', act, 'x', detail, code, key from audit_entry where subject = 'f'
                """);
        assertThat(findings()).containsExactly(new Finding(Kind.FORGED, null, id("x"), null));

        database.seal();

        assertThat(findings()).containsExactly(new Finding(Kind.FORGED, 4L, id("x"), null));
    }

    @Test
    void findsAnEntryThatWasKeptFromBeingSealed() {
        database.write("g");
        database.tamper(
                "update audit_entry set xid = '99999999999', at = at - interval '1 hour'"
                        + " where subject = 'g'");

        assertThat(findings()).contains(new Finding(Kind.UNSEALED, null, id("g"), null));
    }

    @Test
    void findsABatchCutOutOfTheChain() {
        database.tamper("delete from audit_batch where number = 2");

        assertThat(findings()).contains(new Finding(Kind.BATCH_REMOVED, 2L, null, null));
    }

    @Test
    void findsABatchThatTellsOtherDigests() {
        database.tamper("update audit_batch set root = sha256('x') where number = 2");

        assertThat(findings()).contains(new Finding(Kind.BATCH_ALTERED, 2L, null, null));
    }

    @Test
    void findsAChainMadeAnewWithoutTheKey() {
        var stranger = TestTrail.codes(TestTrail.random());
        database.tamper("delete from audit_batch where number > 1");
        database.tamper("update audit_entry set person = 'p2' where subject = 'c'");
        sealAll(stranger);

        assertThat(findings())
                .contains(
                        new Finding(Kind.BATCH_FORGED, 2L, null, null),
                        new Finding(Kind.FORGED, 2L, id("c"), null));
    }

    @Test
    void findsAChainMadeAnewWithTheKeyByItsAnchors() {
        var told = database.anchors();
        database.tamper("delete from audit_batch where number > 1");
        database.tamper("delete from audit_entry where subject = 'c'");
        sealAll(TestTrail.codes());

        assertThat(findings()).isEmpty();
        assertThat(verify(TestTrail.codes(), told).findings())
                .containsExactly(
                        new Finding(Kind.ANCHOR_DIFFERS, 2L, null, null),
                        new Finding(Kind.BATCH_REMOVED, 3L, null, null));
    }

    @Test
    void findsThatTheEndWasCutOffByItsAnchors() throws IOException {
        var told = database.anchors();
        database.tamper("delete from audit_batch where number = 3");
        database.tamper("delete from audit_entry where subject in ('e', 'f')");

        var lines = told.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("anchors.jsonl"), lines);
        assertThat(exported("--anchors=" + file).findings())
                .containsExactly(new Finding(Kind.BATCH_REMOVED, 3L, null, null));
    }

    private void sealAll(AuditCodes codes) {
        assertThat(database.seal(codes)).isPresent();
        assertThat(database.seal(codes)).isEmpty();
    }

    private List<Finding> findings() {
        return verify(TestTrail.codes(), List.of()).findings();
    }

    private Verdict verify(AuditCodes codes, List<Anchor> anchors) {
        var stored = new StoredTrail(database.trail());
        return new Verification(SealedDatabase.SERVICE, codes, anchors)
                .of(stored.links(), stored::unsealed, Instant.now().plus(Duration.ofSeconds(1)));
    }

    private Verdict exported(String... options) throws IOException {
        run(
                Stream.concat(
                                Stream.of("verify", export().toString(), report().toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
        return JSON.readValue(Files.readString(report()), Verdict.class);
    }

    private Path export() throws IOException {
        var file = folder.resolve("trail.jsonl");
        assertThat(run("export", SealedDatabase.SERVICE, file.toString())).isZero();
        return file;
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private Path keys() throws IOException {
        var keys = folder.resolve("keys");
        FileSystemUtils.deleteRecursively(keys);
        Files.createDirectory(keys);
        Files.writeString(keys.resolve("zwfw.audit.keys.a1"), TestTrail.KEY + "\n");
        return keys;
    }

    private int run(String... arguments) throws IOException {
        return new AuditCommand(
                        Map.of(
                                "SPRING_DATASOURCE_URL", database.url(),
                                "SPRING_DATASOURCE_USERNAME", "postgres",
                                "SPRING_DATASOURCE_PASSWORD", "postgres"),
                        Clock.systemUTC())
                .run(arguments);
    }

    private long id(String subject) {
        return database.idOf(subject);
    }
}
