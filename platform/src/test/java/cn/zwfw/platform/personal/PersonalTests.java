package cn.zwfw.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Cites(value = "个人信息保护法 51", rows = "X5")
class PersonalTests {

    private static final Personal ID =
            new Personal(PersonalKind.IDENTITY_NUMBER, "62010219900101123X");
    private final JsonMapper json = new JsonMapper();

    @Test
    void itsTextIsInNoLogLine() {
        assertThat("of " + ID).isEqualTo("of Personal[IDENTITY_NUMBER]");
        assertThat(new Holder(ID).toString()).doesNotContain("6201");
    }

    @Test
    void jsonShowsWhatEverybodyMaySee() {
        assertThat(json.writeValueAsString(new Holder(ID)))
                .isEqualTo(
                        """
                        {"id":"6****************X"}\
                        """);
    }

    @Test
    void jsonIsNotTakenForPersonalData() {
        var written = "{\"id\":{\"kind\":\"NAME\",\"plain\":\"张三\"}}";

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue(written, Holder.class));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"id\":\"张三\"}", Holder.class));
    }

    @Test
    void sameKindAndTextAreEqual() {
        assertThat(new Personal(PersonalKind.IDENTITY_NUMBER, "62010219900101123X"))
                .isEqualTo(ID)
                .hasSameHashCodeAs(ID)
                .isNotEqualTo(new Personal(PersonalKind.OTHER, ID.plain()));
    }

    @Test
    void aTextWithoutEndIsRefusedWithoutBeingRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Personal(PersonalKind.NAME, "张".repeat(Personal.LONGEST + 1)))
                .withMessage("NAME has more than 4096 characters");
    }

    record Holder(Personal id) {}
}
