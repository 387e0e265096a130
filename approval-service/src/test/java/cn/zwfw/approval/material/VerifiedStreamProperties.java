package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However it is read, the whole comes out if it is the whole that was stored, else never. */
@Cites(rows = "V3")
class VerifiedStreamProperties {

    @Property
    void givesTheWholeOfWhatIsSound(
            @ForAll @Size(min = 1, max = 300) byte[] content,
            @ForAll @IntRange(min = 1, max = 400) int step)
            throws IOException {
        var received = new ByteArrayOutputStream();

        read(new VerifiedStream(new ByteArrayInputStream(content), key(content)), step, received);

        assertThat(received.toByteArray()).isEqualTo(content);
    }

    @Property
    void neverGivesTheWholeOfWhatIsDamaged(
            @ForAll @Size(min = 1, max = 300) byte[] content,
            @ForAll @IntRange(max = 299) int place,
            @ForAll @IntRange(min = 1, max = 255) int flip,
            @ForAll @IntRange(min = 1, max = 400) int step) {
        var damaged = content.clone();
        damaged[place % content.length] ^= (byte) flip;

        neverGivesTheWhole(damaged, content, step);
    }

    @Property
    void neverGivesTheWholeOfWhatHasAnotherLength(
            @ForAll @Size(min = 1, max = 300) byte[] content,
            @ForAll @IntRange(max = 299) int length,
            @ForAll @IntRange(min = 1, max = 400) int step) {
        neverGivesTheWhole(Arrays.copyOf(content, length % content.length), content, step);
        neverGivesTheWhole(Arrays.copyOf(content, content.length + 1 + length), content, step);
    }

    private static void neverGivesTheWhole(byte[] found, byte[] stored, int step) {
        var received = new ByteArrayOutputStream();
        var stream = new VerifiedStream(new ByteArrayInputStream(found), key(stored));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(MaterialDamaged.class)
                    .isThrownBy(() -> read(stream, step, received));
        }
        assertThat(received.size()).isLessThan(stored.length);
    }

    /** In steps; a step of one is read as a single byte. */
    private static void read(InputStream stream, int step, ByteArrayOutputStream to)
            throws IOException {
        var buffer = new byte[step];
        while (true) {
            int n = step == 1 ? stream.read() : stream.read(buffer, 0, step);
            if (n < 0) {
                return;
            }
            if (step == 1) {
                to.write(n);
            } else {
                to.write(buffer, 0, n);
            }
        }
    }

    private static MaterialKey key(byte[] content) {
        var digest = HexFormat.of().formatHex(Intake.sha256().digest(content));
        return new MaterialKey(digest, content.length);
    }
}
