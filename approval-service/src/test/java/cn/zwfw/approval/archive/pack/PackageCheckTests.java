package cn.zwfw.approval.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.archive.pack.Finding.What;
import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Cites(value = "A18", rows = "V8")
class PackageCheckTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Written written = Parcel.write(out, "SHA-256");
    private final byte[] sound = out.toByteArray();

    @Test
    void whatWasWrittenIsSound() {
        assertThat(Parcel.check(sound, written)).isEmpty();
        assertThat(written.bytes()).isEqualTo(sound.length);
        assertThat(written.files()).isEqualTo(Parcel.FILES.size());
    }

    @Test
    void theSameIsWrittenTheSame() {
        var again = new ByteArrayOutputStream();

        assertThat(Parcel.write(again, "SHA-256")).isEqualTo(written);
        assertThat(again.toByteArray()).isEqualTo(sound);
    }

    @Test
    void eachFileThatDiffersIsNamed() {
        for (var name : Parcel.unzip(sound).keySet()) {
            var files = Parcel.unzip(sound);
            files.merge(name, new byte[] {'!'}, PackageCheckTests::joined);

            assertThat(Parcel.check(Parcel.zip(files), written))
                    .as(name)
                    .containsExactly(new Finding(path(name), What.DIFFERS));
        }
    }

    @Test
    void eachFileThatIsMissingIsNamed() {
        for (var name : Parcel.unzip(sound).keySet()) {
            var files = Parcel.unzip(sound);
            files.remove(name);

            assertThat(Parcel.check(Parcel.zip(files), written))
                    .as(name)
                    .containsExactly(new Finding(path(name), What.MISSING));
        }
    }

    @Test
    void aFileThatWasAddedIsNamed() {
        var files = Parcel.unzip(sound);
        files.put(Parcel.NUMBER + "/结果/准予.pdf", new byte[] {1});
        files.put("../elsewhere", new byte[] {1});

        assertThat(Parcel.check(Parcel.zip(files), written))
                .containsExactlyInAnyOrder(
                        new Finding("结果/准予.pdf", What.EXTRA),
                        new Finding("../elsewhere", What.EXTRA));
    }

    @Test
    void aManifestThatWasMadeToFitIsNotBelieved() {
        var files = new LinkedHashMap<>(Parcel.unzip(sound));
        var manifest = Parcel.NUMBER + "/" + Manifest.NAME;
        files.put(Parcel.NUMBER + "/办理/records.json", "[1]".getBytes(StandardCharsets.UTF_8));
        var digests = new Digests("SHA-256");
        var text =
                new String(Parcel.unzip(sound).get(manifest), StandardCharsets.UTF_8)
                        .replace(digests.of("[]"), digests.of("[1]"))
                        .replace("\"length\":2,\"path\":\"办理", "\"length\":3,\"path\":\"办理");
        files.put(manifest, text.getBytes(StandardCharsets.UTF_8));
        files.put(
                Parcel.NUMBER + "/" + Manifest.DIGEST_NAME,
                (digests.of(text) + "  manifest.json\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Parcel.check(Parcel.zip(files), written))
                .containsExactly(new Finding(Manifest.NAME, What.DIFFERS));
    }

    @Test
    void aPackageThatWasCutOffIsFoundWhereverItIsCut() {
        for (int length = 0; length < sound.length; length++) {
            assertThat(Parcel.check(Arrays.copyOf(sound, length), written))
                    .as("cut to " + length)
                    .isNotEmpty();
        }
    }

    @Test
    void whateverByteIsAlteredIsFoundInTheFilesThemselves() {
        var content = Map.of("办理/records.json", "[]");
        int at = indexOf(sound, content.values().iterator().next());
        var altered = sound.clone();
        altered[at] ^= 1;

        assertThat(Parcel.check(altered, written))
                .extracting(Finding::path)
                .contains("办理/records.json");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static String path(String name) {
        return name.substring(Parcel.NUMBER.length() + 1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
