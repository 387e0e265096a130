package cn.zwfw.supervision.sharing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema is taken within limits, and a record is held against it. */
@Cites(value = "A9", rows = "S5")
class RecordSchemaTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordSchemas schemas = new RecordSchemas();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'string'}",
                "{'$ref': '#/$defs/x'}",
                "{'type': ['string', 'null'], 'enum': ['甲', null]}",
                "{'type': 'array', 'items': {'type': 'integer'}, 'uniqueItems': true}",
                "{'type': 'string', 'format': 'date-time', 'pattern': '^2'}",
                "{'type': 'object', 'properties': {'$id': {'type': 'string'}, 'pattern': true}}",
            })
    void aSchemaIsTaken(String property) {
        assertThat(flaws(property)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$ref': 'https://example.com/schema'} | schema-ref-outside | /properties/a/$ref",
                "{'$ref': 'file:///etc/passwd'} | schema-ref-outside | /properties/a/$ref",
                "{'$ref': '#'} | schema-ref-outside | /properties/a/$ref",
                "{'$ref': '#/$defs/none'} | schema-ref-unknown | /properties/a/$ref",
                "{'$ref': '#/properties/a'} | schema-too-complex | ``",
                "{'anyOf': [{'$ref': '#/$defs/circle'}]} | schema-too-complex | ``",
                "{'$ref': '#/$defs/bomb0'} | schema-too-complex | ``",
                "{'$id': 'https://example.com/a'} | schema-keyword-not-taken | /properties/a/$id",
                "{'$dynamicRef': '#x'} | schema-keyword-not-taken | /properties/a/$dynamicRef",
                "{'$schema': 'http://json-schema.org/draft-04/schema#'} | schema-draft | /properties/a/$schema",
                "{'format': 'idn-email'} | schema-format | /properties/a/format",
                "{'multipleOf': 0.01} | schema-fraction | /properties/a/multipleOf",
                "{'maximum': 9007199254740993} | schema-fraction | /properties/a/maximum",
                "{'maximum': 1e400} | schema-fraction | /properties/a/maximum",
                "{'type': 'text'} | json-enum | /properties/a/type",
                "{'minLength': -1} | json-minimum | /properties/a/minLength",
                "{'pattern': '('} | json-format | /properties/a/pattern",
                "{'title': '\\ud800'} | bad-text | /properties/a/title",
            })
    void aSchemaIsRefusedAtItsPlace(String property, String code, String pointer) {
        assertThat(flaws(property))
                .extracting(Violation::code, Violation::pointer)
                .contains(tuple(code, pointer));
    }

    @Test
    void aPatternHasAnEnd() {
        assertThat(flaws("{'pattern': '" + "a".repeat(SchemaLimits.PATTERN + 1) + "'}"))
                .extracting(Violation::code)
                .containsExactly("schema-pattern");
    }

    @Test
    void aSchemaThatNestsForEverIsRefused() {
        var deep = "{'not': ".repeat(100) + "true" + "}".repeat(100);

        assertThat(flaws(deep)).extracting(Violation::code).containsExactly("schema-too-complex");
    }

    @Test
    void onlyWhatIsDeclaredIsCollected() {
        var open = json("{'properties': {'b': true}, 'additionalProperties': true}");

        assertThat(schemas.flaws(open, Set.of("a")))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(
                        tuple("schema-not-object", "/type"),
                        tuple("schema-open", "/additionalProperties"),
                        tuple("schema-field-missing", "/properties"),
                        tuple("schema-field-undeclared", "/properties/b"));
    }

    @Test
    @Timeout(20)
    void aPatternThatGoesBackAndForthEnds() {
        var schema = schemas.of(schema("{'pattern': '^(a+)+\\\\1b$'}"));
        var hostile = json("{'a': '" + "a".repeat(60) + "!'}");

        for (int n = 0; n < 50; n++) {
            assertThat(schema.flaws(hostile))
                    .extracting(Violation::code)
                    .containsExactly("json-pattern-costly");
        }
    }

    @Test
    void aLineBreakIsNotTheEnd() {
        var schema = schemas.of(schema("{'pattern': '^[0-9$]{4}$'}"));

        assertThat(schema.flaws(json("{'a': '2026'}"))).isEmpty();
        assertThat(schema.flaws(json("{'a': '20$6'}"))).isEmpty();
        assertThat(schema.flaws(json("{'a': '2026\\n'}"))).hasSize(1);
    }

    @Test
    void whatIsTooLargeOrBrokenIsNotHeldAgainstTheSchema() {
        var schema = schemas.of(schema("{'type': ['string', 'array', 'number']}"));

        assertThat(codes(schema, "{'a': '" + "长".repeat(JsonLimits.CHARACTERS) + "'}"))
                .containsExactly("json-too-large");
        assertThat(codes(schema, "{'a': " + "[".repeat(20) + "]".repeat(20) + "}"))
                .containsExactly("json-too-large");
        assertThat(codes(schema, "{'a': [" + "1,".repeat(JsonLimits.NODES) + "1]}"))
                .containsExactly("json-too-large");
        assertThat(codes(schema, "{'a': 'x\\u0000'}")).containsExactly("bad-text");
        assertThat(codes(schema, "{'a': '\\ud800'}")).containsExactly("bad-text");
        assertThat(codes(schema, "{'a': 1e400}")).containsExactly("not-finite");
    }

    @Test
    void noMoreFlawsAreNamedThanSomebodyMends() {
        var schema = schemas.of(schema("{'items': {'type': 'string'}}"));

        assertThat(schema.flaws(json("{'a': [" + "1,".repeat(100) + "1]}"))).hasSize(20);
    }

    private static List<String> codes(RecordSchema schema, String record) {
        return schema.flaws(json(record)).stream().map(Violation::code).toList();
    }

    private List<Violation> flaws(String property) {
        return schemas.flaws(schema(property), Set.of("a"));
    }

    /** With definitions that a property may refer to: sound, in a circle, and growing. */
    private static JsonNode schema(String property) {
        var bomb = new StringBuilder();
        for (int n = 0; n < 30; n++) {
            bomb.append(
                    ", 'bomb%d': {'anyOf': [{'$ref': '#/$defs/bomb%d'}, {'$ref': '#/$defs/bomb%d'}]}"
                            .formatted(n, n + 1, n + 1));
        }
        var growing = property.contains("bomb") ? bomb + ", 'bomb30': true" : "";
        var circle =
                property.contains("circle")
                        ? ", 'circle': {'items': {'$ref': '#/$defs/circle'}}"
                        : "";
        return json(
                "{'type': 'object', 'additionalProperties': false, 'properties': {'a': %s}, '$defs': {'x': {'type': 'integer'}%s%s}}"
                        .formatted(property, circle, growing));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
