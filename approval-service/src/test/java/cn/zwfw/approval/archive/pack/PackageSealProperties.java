package cn.zwfw.approval.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Cites(
        value = {"A17", "A18"},
        rows = {"V8", "X5"})
class PackageSealProperties {

    private static final int SEALED = PackageSeal.CHUNK + PackageSeal.TAG;

    private final PackageSeal seal = PackageSeal.fresh("AES", Parcel.NUMBER, new SecureRandom());

    @Property(tries = 200)
    void opensWhatItSealedHoweverItIsWrittenAndRead(
            @ForAll("lengths") int length, @ForAll @IntRange(min = 1, max = 70_000) int step)
            throws IOException {
        var plain = bytes(length);
        var out = new ByteArrayOutputStream();
        try (var sealing = seal.sealing(out)) {
            for (int at = 0; at < length; at += step) {
                sealing.write(plain, at, Math.min(step, length - at));
            }
        }

        var again = PackageSeal.parse(seal.text(), Parcel.NUMBER);
        assertThat(opened(again, out.toByteArray())).isEqualTo(plain);
    }

    @Property(tries = 200)
    void whatIsCutOffDoesNotOpen(
            @ForAll("lengths") int length, @ForAll @IntRange(max = 300_000) int cut)
            throws IOException {
        var sealed = sealed(bytes(length));
        var shorter = Arrays.copyOf(sealed, cut % sealed.length);

        refuses(seal, shorter);
    }

    @Property(tries = 200)
    void whatIsAlteredDoesNotOpen(
            @ForAll("lengths") int length,
            @ForAll @IntRange(max = 300_000) int at,
            @ForAll @IntRange(min = 1, max = 255) int with)
            throws IOException {
        var sealed = sealed(bytes(length));
        sealed[at % sealed.length] ^= (byte) with;

        refuses(seal, sealed);
    }

    @Example
    void chunksKeepTheirPlaces() throws IOException {
        var sealed = sealed(bytes(3 * PackageSeal.CHUNK));
        var swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, SEALED, SEALED);
        System.arraycopy(sealed, SEALED, swapped, 0, SEALED);

        refuses(seal, swapped);
        refuses(seal, Arrays.copyOf(sealed, 2 * SEALED));
        refuses(seal, Arrays.copyOf(sealed, sealed.length + 5));
    }

    @Example
    void thePackageOfOneCaseIsNotAnothers() throws IOException {
        var other = PackageSeal.parse(seal.text(), Parcel.NUMBER.replace('6', '7'));

        refuses(other, sealed(bytes(100)));
    }

    @Example
    void onlyKnownCiphersAreTaken() {
        assertThatThrownBy(() -> PackageSeal.fresh("DES", Parcel.NUMBER, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seal.toString()).doesNotContain(seal.text());
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3 * PackageSeal.CHUNK),
                Arbitraries.integers()
                        .between(-2, 2)
                        .flatMap(near ->
                                Arbitraries.integers()
                                        .between(1, 3)
                                        .map(n -> n * PackageSeal.CHUNK + near)));
    }

    private byte[] sealed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = seal.sealing(out)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private static void refuses(PackageSeal seal, byte[] sealed) {
        assertThatThrownBy(() -> opened(seal, sealed)).isInstanceOf(PackageDamaged.class);
    }

    private static byte[] opened(PackageSeal seal, byte[] sealed) throws IOException {
        try (var in = seal.opening(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
