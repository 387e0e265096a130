package cn.zwfw.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11450721MB15580811",
                "11450721348531435D",
                "12441500196720244T",
                "11620100013900001G",
                "11620100013900002K",
                "12620100013900003K",
                "91620100MA7000001T"
            })
    void acceptsCodesThatCheck(String code) {
        assertThat(new CreditCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "11620100013900001H, credit-code.check-digit",
        "11620100013900001g, credit-code.characters",
        "1162010001390000IG, credit-code.characters",
        "1162010001390000１G, credit-code.characters",
        "116201A0013900001G, credit-code.characters",
        "11620100013900001, credit-code.length",
        "'11620100013900001G ', credit-code.length",
        "'', credit-code.length",
    })
    void refusesWhatIsNoCodeAndSaysWhy(String text, String why) {
        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> new CreditCode(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(why));
    }
}
