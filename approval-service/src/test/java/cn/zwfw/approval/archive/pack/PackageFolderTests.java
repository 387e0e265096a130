package cn.zwfw.approval.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Cites(value = "A18", rows = "V8")
class PackageFolderTests {

    @TempDir Path folder = Path.of("");

    @Test
    void everyPackageHasANameOfItsOwn() throws IOException {
        var kept = new PackageFolder(folder);

        var first = write(kept, "one");
        var second = write(kept, "two");

        assertThat(first).isNotEqualTo(second).startsWith("00/01/" + Parcel.NUMBER);
        assertThat(read(kept, first)).isEqualTo("one");
        assertThat(read(kept, second)).isEqualTo("two");
    }

    @Test
    void whatFailsLeavesNothing() throws IOException {
        var kept = new PackageFolder(folder);

        assertThatThrownBy(() ->
                        kept.write(
                                Parcel.NUMBER,
                                out -> {
                                    out.write(1);
                                    throw new IOException("the disk is full");
                                }))
                .hasMessage("the disk is full");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeavesIsNoPackageAndGoes() throws Exception {
        killedInTheMidst();
        assertThat(files()).singleElement().asString().endsWith(".part");

        var kept = new PackageFolder(folder);
        var key = write(kept, "whole");
        kept.keepOnly(Parcel.NUMBER, key);

        assertThat(files()).containsExactly(folder.resolve(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "00/01/x", "", "/etc/passwd"})
    void onlyKeysAreFollowed(String key) {
        var kept = new PackageFolder(folder);

        assertThatThrownBy(() -> kept.open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private void killedInTheMidst() throws IOException, InterruptedException {
        var victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WritingProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo(WritingProcess.WRITTEN);
        } finally {
            victim.destroyForcibly().waitFor();
        }
    }

    private static String write(PackageFolder kept, String text) throws IOException {
        return kept.write(
                        Parcel.NUMBER,
                        out -> {
                            out.write(text.getBytes(StandardCharsets.UTF_8));
                            return text;
                        })
                .key();
    }

    private static String read(PackageFolder kept, String key) throws IOException {
        try (var in = kept.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
