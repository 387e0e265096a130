package cn.zwfw.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import cn.zwfw.platform.citation.Cites;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker is shown planted claims, true ones and false ones. */
class CheckerTests {

    private static final Citation CODE =
            new Citation("cn.zwfw.Code", false, List.of("行政许可法 45", "B9(3)"), List.of("P3"));
    private static final Citation TEST =
            new Citation("cn.zwfw.CodeTests", true, List.of("B9(3)", "A10"), List.of("P3"));

    @Test
    void believesADoneRowThatHasCodeAndTest() {
        assertThat(regulation("done", CODE, TEST).faults()).isEmpty();
    }

    @Test
    void leavesAnOpenRowAlone() {
        assertThat(regulation("open").faults()).isEmpty();
    }

    @Test
    void namesADoneRowWithoutTestOrCode() {
        assertThat(regulation("done", CODE).faults())
                .containsExactly("P3 is said to be done, but no test cites it");
        assertThat(regulation("done", TEST).faults())
                .containsExactly("P3 is said to be done, but no code cites it");
        assertThat(regulation("done").faults()).hasSize(2);
    }

    @Test
    void namesAnUnknownRowAndAnUnknownArticle() {
        var wrong = new Citation("cn.zwfw.Wrong", false, List.of("B9(9)"), List.of("P99"));

        assertThat(regulation("open", wrong).faults())
                .containsExactly(
                        "cn.zwfw.Wrong: B9(9) does not exist in the rules",
                        "cn.zwfw.Wrong: row P99 is not in requirements.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A13(2)", "A28", "B10(5)", "B12(4)", "B16(8)", "B18", "行政许可法 82"})
    void knowsTheArticlesThereAre(String article) {
        assertThat(Article.parse(article)).hasToString(article);
    }

    @ParameterizedTest
    @CsvSource({
        "A0", "A29", "B19", "A13(3)", "A14(1)", "B9(0)", "B10(6)", "B12(5)", "B16(9)", "C1",
        "行政许可法", "行政许可法45"
    })
    void refusesArticlesThatDoNotExist(String article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.parse(article))
                .withMessageContaining(article.substring(0, 1));
    }

    @Test
    void sortsArticlesByNumberTheCitysRulesFirst() {
        assertThat(
                        Stream.of(
                                        "行政许可法 100",
                                        "行政许可法 45",
                                        "B10",
                                        "B9(3)",
                                        "B9",
                                        "民法典 201",
                                        "A13(1)")
                                .map(Article::parse)
                                .sorted()
                                .map(Article::toString))
                .containsExactly(
                        "A13(1)", "B9", "B9(3)", "B10", "民法典 201", "行政许可法 45", "行政许可法 100");
    }

    @Test
    void writesArticlesAndRowsTheSameInAnyOrder() {
        String text = regulation("done", CODE, TEST).markdown();

        assertThat(text)
                .isEqualTo(regulation("done", TEST, CODE).markdown())
                .contains("| A10 |  | `CodeTests` |\n| B9(3) | `Code` | `CodeTests` |\n")
                .contains("| P3 | Adjustments | B9 | done | `Code` | `CodeTests` |\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3;Adjustments;B9;perhaps", "P3;Adjustments;done", "P3;a;b;c;done"})
    void refusesARowItCannotRead(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirement.parse(List.of("row;title;sources;state", line)))
                .withMessageContaining(line);
    }

    @Test
    void findsCitationsOnTypesMethodsAndConstants() {
        var planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(planted.stream().flatMap(type -> Reactor.citations(type, true)))
                .extracting(Citation::place, Citation::articles, Citation::rows)
                .containsExactlyInAnyOrder(
                        tuple(Planted.class.getName(), List.of("A1", "A2"), List.of()),
                        tuple(Planted.class.getName() + ".ONE", List.of("A3"), List.of("P1")),
                        tuple(Planted.class.getName() + ".obey", List.of(), List.of("P2")));
    }

    private static Regulation regulation(String state, Citation... citations) {
        return new Regulation(
                Requirement.parse(List.of("row;title;sources;state", "P3;Adjustments;B9;" + state)),
                List.of(citations));
    }

    @Cites({"A1", "A2"})
    enum Planted {
        @Cites(value = "A3", rows = "P1")
        ONE;

        @Cites(rows = "P2")
        String obey() {
            return name();
        }
    }
}
