package cn.zwfw.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ConstraintTests {

    private static final Locale MACHINE = Locale.getDefault();

    @AfterEach
    void restoreTheMachinesLanguage() {
        Locale.setDefault(MACHINE);
    }

    @Test
    void acceptsWhatIsRightOrAbsent() {
        assertThat(faults(Locale.CHINA, new Entry("11620100013900001G", null, "620102", "名")))
                .isEmpty();
    }

    @Test
    void saysInChineseWhatToMend() {
        assertThat(faults(Locale.CHINA, new Entry("11620100013900001H", "6201", "６２０１０２", " ")))
                .containsExactlyInAnyOrder(
                        "统一社会信用代码的校验码不符,请核对是否有误输。",
                        "公民身份号码应为 18 位,请补全或删去多余字符。",
                        "行政区划代码只能由数字组成,首位不为零,请改正。",
                        "此项不能为空,请填写内容。");
    }

    @Test
    void saysInEnglishWhatToMendAlsoOnAChineseMachine() {
        Locale.setDefault(Locale.CHINA);

        assertThat(faults(Locale.ENGLISH, new Entry("1", null, "620102", "too long a name")))
                .containsExactlyInAnyOrder(
                        "Give all 18 characters of the unified social credit code.",
                        "Use between 1 and 5 characters or entries.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationMessages.properties", "ValidationMessages_zh.properties"})
    void everyFaultHasASentence(String file) throws Exception {
        Properties sentences =
                PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
        Properties english =
                PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("ValidationMessages.properties"));

        assertThat(sentences.keySet()).isEqualTo(english.keySet());
        assertThat(sentences.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static List<String> faults(Locale reader, Entry entry) {
        try (var factory =
                Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .defaultLocale(reader)
                        .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(entry).stream().map(ConstraintViolation::getMessage).toList();
        }
    }

    record Entry(
            @ValidIdentifier(Form.CREDIT_CODE) String organ,
            @ValidIdentifier(Form.RESIDENT_ID) @Nullable String person,
            @ValidIdentifier(Form.REGION_CODE) String region,
            @NotBlank @Size(min = 1, max = 5) String name) {}
}
