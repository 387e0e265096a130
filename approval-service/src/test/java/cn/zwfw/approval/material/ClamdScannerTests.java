package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zwfw.approval.material.ClamdStandIn.Manner;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Cites(rows = "V3")
class ClamdScannerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    @TempDir Path folder = Path.of("");

    @Test
    void letsPassWhatIsClean() throws IOException {
        try (var clamd = new ClamdStandIn(Manner.GOOD)) {
            var store = store(clamd.settings(PATIENCE));
            var content = Samples.pdf(250_000, 1);

            var key = store.store(new ByteArrayInputStream(content)).key();

            try (var kept = store.open(key)) {
                assertThat(kept.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void keepsNothingInWhichSomethingWasFound() throws IOException {
        var content = Samples.pdf("stream " + Samples.EICAR + " endstream");
        try (var clamd = new ClamdStandIn(Manner.GOOD)) {
            var store = store(clamd.settings(PATIENCE));

            var refusal =
                    catchThrowableOfType(
                            InvalidInput.class,
                            () -> store.store(new ByteArrayInputStream(content)));

            assertThat(refusal.violations().getFirst().code()).isEqualTo("material-infected");
            assertNothingKept(store, content);
        }
    }

    @Test
    void keepsNothingWhenNobodyScans() throws IOException {
        var clamd = new ClamdStandIn(Manner.GOOD);
        var settings = clamd.settings(PATIENCE);
        clamd.close();
        var content = Samples.pdf(1_000, 1);
        var store = store(settings);

        assertThat(refusal(store, content)).isEqualTo("material-scanner-away");
        assertNothingKept(store, content);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void keepsNothingWithoutAVerdict(Manner manner) throws IOException {
        try (var clamd = new ClamdStandIn(manner)) {
            var content = Samples.pdf(1_000, 1);
            var store = store(clamd.settings(IMPATIENCE));

            assertThat(refusal(store, content)).isEqualTo("material-scanner-away");
            assertNothingKept(store, content);
        }
    }

    /** More than the sockets between the two hold: a sender without a limit would wait for ever. */
    @Test
    void doesNotWaitForAScannerThatTakesNothing() throws IOException {
        var file = Files.write(folder.resolve("large"), new byte[20 << 20]);
        try (var clamd = new ClamdStandIn(Manner.TAKES_NOTHING)) {
            var scanner = new ClamdScanner(clamd.settings(IMPATIENCE));

            assertThat(catchThrowableOfType(Unavailable.class, () -> scanner.findingIn(file)))
                    .isNotNull();
        }
    }

    @Test
    void takesWhatIsTooLargeForTheScannerAsNotScanned() throws IOException {
        var file = Files.write(folder.resolve("large"), new byte[2 << 20]);
        try (var clamd = new ClamdStandIn(Manner.GOOD)) {
            var scanner = new ClamdScanner(clamd.settings(PATIENCE));

            assertThat(catchThrowableOfType(Unavailable.class, () -> scanner.findingIn(file)))
                    .isNotNull();
        }
    }

    private MaterialStore store(MaterialSettings.Clamd clamd) {
        return new FolderMaterials(folder, Samples.intake(folder, new ClamdScanner(clamd)));
    }

    private static String refusal(MaterialStore store, byte[] content) {
        return catchThrowableOfType(
                        Unavailable.class, () -> store.store(new ByteArrayInputStream(content)))
                .code();
    }

    private void assertNothingKept(MaterialStore store, byte[] content) throws IOException {
        var digest = HexFormat.of().formatHex(Intake.sha256().digest(content));
        var key = new MaterialKey(digest, content.length);
        assertThat(catchThrowableOfType(NotFound.class, () -> store.open(key))).isNotNull();
        try (var tree = Files.walk(folder)) {
            assertThat(tree.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
