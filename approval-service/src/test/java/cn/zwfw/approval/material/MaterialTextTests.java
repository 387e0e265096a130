package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.answer.Problems;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every refusal says in both languages what to do. */
class MaterialTextTests {

    private final Problems problems = new Problems();

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void saysWhatToDo(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (var code :
                new String[] {"material-empty", "material-type-not-allowed", "material-infected"}) {
            var document = problems.document(InvalidInput.of(Violation.at("", code)), "/materials");
            assertThat(document.status()).isEqualTo(400);
            assertSentence(language, document.errors().getFirst().detail());
        }
        var large = problems.document(TooLarge.because("material-too-large", 20), "/materials");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("material-too-large");
        assertSentence(language, large.detail());
        for (var code : new String[] {"material-store-away", "material-scanner-away"}) {
            var away = problems.document(Unavailable.because(code, new IOException()), "/m");
            assertThat(away.status()).isEqualTo(503);
            assertSentence(language, away.detail());
        }
    }

    private static void assertSentence(String language, String sentence) {
        assertThat(sentence).matches(language.equals("en") ? "[A-Z].* .*\\." : ".*\\p{IsHan}.*。");
    }
}
