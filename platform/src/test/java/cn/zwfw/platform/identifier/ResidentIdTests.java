package cn.zwfw.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ResidentIdTests {

    @Test
    void acceptsTheStandardsOwnExample() {
        assertThat(new ResidentId("11010519491231002X").birthDate())
                .isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(new ResidentId("62010219900307123X").birthDate())
                .isEqualTo(LocalDate.of(1990, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, resident-id.check-digit",
        "11010519491231002x, resident-id.characters",
        "1101051949123100X2, resident-id.characters",
        "11010519491231002, resident-id.length",
        "100105194912310027, resident-id.region",
        "110105194902300020, resident-id.date",
    })
    void refusesWhatIsNoNumberAndSaysWhy(String text, String why) {
        assertThatExceptionOfType(InvalidIdentifier.class)
                .isThrownBy(() -> new ResidentId(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(why))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(text));
    }

    @Test
    void showsItselfMaskedInLogsAndAnswers() {
        var person = new ResidentId("62010219900307123X");

        assertThat(person).hasToString("620***********123X");
        assertThat("" + new Applicant(person)).doesNotContain("19900307");
        assertThat(new JsonMapper().writeValueAsString(person)).isEqualTo("\"620***********123X\"");
    }

    @Test
    void isReadFromATextInJson() {
        assertThat(new JsonMapper().readValue("\"62010219900307123X\"", ResidentId.class).value())
                .isEqualTo("62010219900307123X");
    }

    record Applicant(ResidentId id) {}
}
