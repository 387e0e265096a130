package cn.zwfw.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTests {

    private static final String IDENTITY = "62010219900307123X";

    @Test
    void isTheQueryInOneLine() {
        assertThat(QueryText.of("  select a_1,\n\tb\nfrom t2  where code = ?\n"))
                .isEqualTo(new QueryText("sql select", "select a_1, b from t2 where code = ?"));
    }

    @Test
    void hasNoLiterals() {
        assertThat(QueryText.of("insert into t values ('Zhang ''San''', '', 62010, 1.5)").text())
                .isEqualTo("insert into t values (???, ?, ?, ?)");
    }

    @Test
    void hasNothingOfALiteralInWhichItIsCutOff() {
        var query = "select " + "a, ".repeat(330) + "'" + IDENTITY.repeat(50) + "' from t";

        assertThat(QueryText.of(query).text()).hasSizeLessThan(1001).doesNotContain("6201");
    }

    @ParameterizedTest
    @CsvSource({
        "(SELECT 1) union (select 2), sql select",
        "with x as (select 1) select, sql with",
        "$1, sql",
    })
    void isNamedByItsFirstWord(String query, String name) {
        assertThat(QueryText.of(query).name()).isEqualTo(name);
    }
}
