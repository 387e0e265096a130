package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.citation.Cites;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** For AES of the JDK and for SM4 of Bouncy Castle alike. */
@Cites(
        value = {"A17", "个人信息保护法 51"},
        rows = "X5")
class SealProperties {

    private static final String CONTEXT = "approval.applicant.id:1";

    @Property
    void whatIsSealedOpensAgain(
            @ForAll("vaults") Vault vault,
            @ForAll("texts") String text,
            @ForAll("contexts") String context) {
        assertThat(vault.open(vault.seal(text, context), context)).isEqualTo(text);
    }

    @Property(tries = 200)
    void theSameTextIsNeverSealedTheSame(
            @ForAll("vaults") Vault vault, @ForAll("texts") String text) {
        assertThat(vault.seal(text, CONTEXT)).isNotEqualTo(vault.seal(text, CONTEXT));
    }

    @Property(tries = 60)
    void anyByteAlteredKeepsItShut(
            @ForAll("vaults") Vault vault,
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] sealed = vault.seal(text, CONTEXT);

        for (int place = 0; place < sealed.length; place++) {
            byte[] altered = sealed.clone();
            altered[place] ^= (byte) change;
            assertShut(vault, altered, CONTEXT);
        }
    }

    @Property(tries = 60)
    void whatIsCutOrLengthenedStaysShut(
            @ForAll("vaults") Vault vault, @ForAll("texts") String text) {
        byte[] sealed = vault.seal(text, CONTEXT);

        for (int length = 0; length <= sealed.length + 3; length++) {
            if (length != sealed.length) {
                assertShut(vault, java.util.Arrays.copyOf(sealed, length), CONTEXT);
            }
        }
    }

    @Property
    void anyBytesOpenToNothing(
            @ForAll("vaults") Vault vault, @ForAll @Size(max = 80) byte[] bytes) {
        assertShut(vault, bytes, CONTEXT);
    }

    @Property
    void whatBelongsElsewhereStaysShut(
            @ForAll("vaults") Vault vault,
            @ForAll("texts") String text,
            @ForAll("contexts") String here,
            @ForAll("contexts") String there) {
        Assume.that(!here.equals(there));

        assertShut(vault, vault.seal(text, here), there);
    }

    @Provide
    Arbitrary<Vault> vaults() {
        return Arbitraries.of(
                TestVault.vault(),
                TestVault.vault(Map.of("k1", TestVault.K1), "k1", "BC"),
                TestVault.vault(
                        Map.of("longestkeyid0123", TestVault.K2), "longestkeyid0123", "BC"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .withChars("\u0000\n·")
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> contexts() {
        return Arbitraries.strings().withChars("ab:.1").ofMinLength(1).ofMaxLength(4);
    }

    private static void assertShut(Vault vault, byte[] sealed, String context) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault.open(sealed, context))
                .withMessage("a sealed value does not open")
                .withNoCause();
    }
}
