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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a provider writes as a schema, holding records against it ends soon and in little. */
@Cites(value = "A9", rows = "S5")
class HostileSchemaTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OTHER =
            "{'const': {'pattern': '('}, 'minLength': 3, 'enum': [{'minLength': 'x'}]}";

    private final RecordSchemas schemas = new RecordSchemas();

    @ParameterizedTest
    @ValueSource(strings = {"minLength", "enum", "enum/0"})
    void aReferenceToWhatIsNoSchemaIsRefusedWhenItIsReviewed(String at) {
        var property = "{'$ref': '#/properties/b/%s'}".formatted(at);

        assertThat(flaws(property, OTHER))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("schema-ref-not-schema", "/properties/a/$ref"));
    }

    @Test
    void aPatternThatIsNoneIsFoundWhereverItIsReferredTo() {
        var other = "{'const': {'items': {'pattern': '('}}, 'examples': [{'pattern': 'x'}]}";

        assertThat(flaws("{'$ref': '#/properties/b/const'}", other)).isNotEmpty();
        assertThat(flaws("{'$ref': '#/properties/b/examples/0'}", other)).isEmpty();
    }

    @Test
    void whatWasTakenBeforeAndCannotBeUsedIsSaidOfEveryRecord() {
        var schema = schemas.of(schema("{'$ref': '#/properties/b/const'}", OTHER));

        assertThat(codes(schema, json("{'a': 'x'}"))).containsExactly("schema-unusable");
    }

    @Test
    void whatMatchesAPatternIsDeclaredByNobody() {
        var open =
                json(
                        "{'type': 'object', 'additionalProperties': false, 'properties': {'a': true}, 'patternProperties': {'.': true}}");

        assertThat(schemas.flaws(open, Set.of("a")))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("schema-open", "/patternProperties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'pattern': '%s'}", "{'patternProperties': {'%s': true}}"})
    void aPatternThatNestsForEverIsRefused(String property) {
        var nested = "(".repeat(20_000) + ")".repeat(20_000);

        assertThat(flaws(property.formatted(nested), "true"))
                .extracting(Violation::code)
                .containsExactly("schema-pattern");
    }

    @Test
    @Timeout(20)
    void aPatternThatGoesTooDeepIsTooCostly() {
        var schema = schemas.of(schema("{'pattern': '^(a|b)*$'}", "true"));

        assertThat(codes(schema, json("{'a': '" + "ab".repeat(30_000) + "'}")))
                .containsExactly("json-pattern-costly");
        assertThat(codes(schema, json("{'a': 'abba'}"))).isEmpty();
    }

    @ParameterizedTest
    @Timeout(20)
    @CsvSource(
            delimiter = '|',
            value = {"false | 2900 | json-rule", "{'minimum': 2} | 950 | json-minimum"})
    void ofMoreFlawsThanFitIntoTheMemoryTheFirstIsNamed(String rule, int times, String code) {
        var rules = (rule + ",").repeat(times) + "true";
        var schema = schemas.of(schema("{'items': {'allOf': [%s]}}".formatted(rules), "true"));

        for (int n = 0; n < 50; n++) {
            assertThat(codes(schema, ones())).containsExactly(code);
        }
    }

    @Test
    @Timeout(20)
    void whatHasTooManyRulesIsRefused() {
        var rules = "{'minimum': 0},".repeat(950) + "true";
        var sound = schemas.of(schema("{'items': {'allOf': [%s]}}".formatted(rules), "true"));
        var hidden =
                schemas.of(
                        schema(
                                "{'anyOf': [{'items': {'allOf': [%s false]}}, true]}"
                                        .formatted("false,".repeat(2_800)),
                                "true"));

        for (int n = 0; n < 100; n++) {
            assertThat(codes(sound, ones())).containsExactly("json-costly");
            assertThat(codes(hidden, ones())).containsExactly("json-costly");
        }
    }

    @Test
    @Timeout(2)
    void anAddressThatCannotBeOneIsRefusedAtOnce() {
        var schema = schemas.of(schema("{'format': 'email'}", "true"));
        var hostile = "a@".repeat(28_000) + "\\t".repeat(4_000);

        assertThat(codes(schema, json("{'a': '" + hostile + "'}"))).containsExactly("json-format");
        assertThat(codes(schema, json("{'a': 'li.na@example.cn'}"))).isEmpty();
        assertThat(codes(schema, json("{'a': 'li.na'}"))).containsExactly("json-format");
    }

    private static JsonNode ones() {
        return json("{'a': [" + "1,".repeat(1_900) + "1]}");
    }

    private static List<String> codes(RecordSchema schema, JsonNode record) {
        return schema.flaws(record).stream().map(Violation::code).toList();
    }

    private List<Violation> flaws(String property, String other) {
        return schemas.flaws(schema(property, other), Set.of("a", "b"));
    }

    private static JsonNode schema(String property, String other) {
        return json(
                "{'type': 'object', 'additionalProperties': false, 'properties': {'a': %s, 'b': %s}}"
                        .formatted(property, other));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
