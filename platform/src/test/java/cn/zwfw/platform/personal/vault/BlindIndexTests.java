package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Cites(value = "A17", rows = "X5")
class BlindIndexTests {

    private static final String FIELD = "approval.applicant.telephone";
    private final BlindIndex index = TestVault.index();

    @Test
    void oneNumberIsFoundHoweverItIsWritten() {
        assertThat(index.of(telephone("+86 138-1234-5678"), FIELD))
                .isEqualTo(TestVault.index().of(telephone("13812345678"), FIELD))
                .hasSize(BlindIndex.BYTES);
    }

    @Test
    void anotherNumberAnotherFieldAndAnotherKeyGiveAnotherIndex() {
        var another =
                BlindIndex.of(new PersonalSettings(Map.of(), null, TestVault.random(32), null));
        byte[] one = index.of(telephone("13812345678"), FIELD);

        assertThat(one)
                .isNotEqualTo(index.of(telephone("13812345679"), FIELD))
                .isNotEqualTo(index.of(telephone("13812345678"), "approval.agent.telephone"))
                .isNotEqualTo(another.of(telephone("13812345678"), FIELD));
    }

    @Test
    void fieldAndTextAreNotRunTogether() {
        assertThat(index.of(telephone("12"), "field3"))
                .isNotEqualTo(index.of(telephone("312"), "field"));
    }

    @Test
    void nothingIsNotIndexedAsAllNothingsWouldBeOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> index.of(telephone("无"), FIELD));
        assertThatIllegalArgumentException().isThrownBy(() -> index.of(telephone("12"), " "));
    }

    private static Personal telephone(String text) {
        return new Personal(PersonalKind.TELEPHONE, text);
    }
}
