package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Cites(
        value = {"A17", "个人信息保护法 51"},
        rows = "X5")
class VaultTests {

    private static final String CONTEXT = "approval.applicant.name:1";
    private static final Map<String, String> BOTH = Map.of("k1", TestVault.K1, "k2", TestVault.K2);

    @Test
    void anOldKeyOpensAndTheCurrentOneSeals() {
        byte[] old = TestVault.vault().seal("张三", CONTEXT);
        var vault = TestVault.vault(BOTH, "k2", "BC");

        assertThat(vault.open(old, CONTEXT)).isEqualTo("张三");
        assertThat(vault.isCurrent(old)).isFalse();
        assertThat(vault.isCurrent(vault.seal("张三", CONTEXT))).isTrue();
    }

    @Test
    void aKeyIsKnownByItsIdBeforeItSeals() {
        // the first step of a rotation: every instance can open what the next step seals
        byte[] next = TestVault.vault(BOTH, "k2", "BC").seal("张三", CONTEXT);

        assertThat(TestVault.vault(BOTH, "k1", "BC").open(next, CONTEXT)).isEqualTo("张三");
    }

    @Test
    void withoutItsKeyAValueStaysShut() {
        byte[] old = TestVault.vault().seal("张三", CONTEXT);
        var later = TestVault.vault(Map.of("k2", TestVault.K2), "k2", "BC");
        var another = TestVault.vault(Map.of("k1", TestVault.random(32)), "k1", null);

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> later.open(old, CONTEXT));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> another.open(old, CONTEXT));
    }

    @Test
    void anIdThatBeginsLikeTheCurrentOneIsNotCurrent() {
        var keys = Map.of("k1", TestVault.K1, "k12", TestVault.random(32));

        assertThat(
                        TestVault.vault(keys, "k1", null)
                                .isCurrent(TestVault.vault(keys, "k12", null).seal("张三", CONTEXT)))
                .isFalse();
        assertThat(TestVault.vault().isCurrent(new byte[0])).isFalse();
    }

    @Test
    void personalDataGoInAndComeOutAsWhatTheyAre() {
        var name = new Personal(PersonalKind.NAME, "张三");
        byte[] sealed = TestVault.vault().seal(name, CONTEXT);

        assertThat(TestVault.vault().open(PersonalKind.NAME, sealed, CONTEXT)).isEqualTo(name);
    }

    @Test
    void halfACharacterIsRefusedBecauseItWouldComeBackAsAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestVault.vault().seal("张\ud800", CONTEXT))
                .withMessage("the text holds half a character");
    }

    @Test
    void nothingIsSealedForNowhereOrWithoutEnd() {
        var vault = TestVault.vault();

        assertThatIllegalArgumentException().isThrownBy(() -> vault.seal("张三", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault.seal("x".repeat(Vault.LONGEST + 1), CONTEXT));
        assertThat(vault.open(vault.seal("x".repeat(Vault.LONGEST), CONTEXT), CONTEXT))
                .hasSize(Vault.LONGEST);
    }
}
