package cn.zwfw.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Cites("A13(1)")
class ItemCodeTests {

    private static final String REAL = "11450721MB155808114000104002000";

    @ParameterizedTest
    @CsvSource({
        "11450721MB155808114000104002000, 11450721MB15580811, 4, 000104002000, 01",
        "11450721348531435D4001033002000, 11450721348531435D, 4, 001033002000, 10",
        "12441500196720244T3442199806003, 12441500196720244T, 3, 442199806003, 21",
    })
    void takesPublishedCodesApartAndTogether(
            String code, String organ, int level, String basic, String type) {
        var whole = new ImplementationCode(code);

        assertThat(whole.organ()).isEqualTo(new CreditCode(organ));
        assertThat(whole.level()).isEqualTo(level);
        assertThat(whole.basicCode()).isEqualTo(new BasicCode(basic));
        assertThat(whole.basicCode().type()).isEqualTo(type);
        assertThat(ImplementationCode.of(whole.organ(), level, whole.basicCode())).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "11450721MB155808124000104002000, credit-code.check-digit",
        "11450721MB155808110000104002000, implementation-code.characters",
        "11450721MB15580811400010400200A, implementation-code.characters",
        "11450721MB15580811400010400200, implementation-code.length",
    })
    void refusesAnImplementationCodeWithAWrongPart(String code, String why) {
        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> new ImplementationCode(code))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "-1"})
    void refusesALevelThatIsNotOneDigit(int level) {
        var whole = new ImplementationCode(REAL);

        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> ImplementationCode.of(whole.organ(), level, whole.basicCode()))
                .satisfies(refusal ->
                        assertThat(refusal.code()).isEqualTo("implementation-code.level"));
    }

    @Test
    void isATextInJson() {
        var json = new JsonMapper();
        var code = new ImplementationCode(REAL);

        assertThat(json.writeValueAsString(code)).isEqualTo('"' + REAL + '"');
        assertThat(json.readValue('"' + REAL + '"', ImplementationCode.class)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "062010, region-code.characters",
        "62010, region-code.length",
        "６２０１００, region-code.characters",
    })
    void refusesARegionThatIsNotSixDigits(String text, String why) {
        assertThat(new RegionCode("620171")).hasToString("620171");
        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> new RegionCode(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(why));
    }
}
