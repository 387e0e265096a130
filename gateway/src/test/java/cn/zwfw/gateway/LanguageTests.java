package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests extends AtTheDoor {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | zh | 没有找到",
                "en-GB,en;q=0.9 | en | Not found",
                "fr | zh | 没有找到",
                "de, en;q=0.5, zh;q=0.4 | en | Not found",
                "* | zh | 没有找到",
                ";;;=broken | zh | 没有找到",
            })
    void isTheOneThatIsAskedForOrChinese(String accepted, String language, String title)
            throws Exception {
        var answer = send(to("/nowhere").header("Accept-Language", accepted));

        assertThat(problem(answer, 404, "http-404").path("title").asString()).isEqualTo(title);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    }

    @Test
    void isChineseWhenNobodyAsks() throws Exception {
        assertThat(problem(get("/nowhere"), 404, "http-404").path("title").asString())
                .isEqualTo("没有找到");
    }
}
