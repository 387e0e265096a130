package cn.zwfw.supervision.sharing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a sound record says, it is taken; whatever is spoilt in it is named at its place. */
@Cites(value = "A9", rows = "S5")
class RecordSchemaProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonNode SCHEMA =
            JSON.readTree(
                    """
                    {"type": "object", "additionalProperties": false,
                     "required": ["name", "count", "day", "kind", "parts"],
                     "properties": {
                       "name": {"type": "string", "minLength": 1, "maxLength": 20},
                       "count": {"type": "integer", "minimum": 0, "maximum": 100},
                       "day": {"type": "string", "format": "date"},
                       "kind": {"enum": ["甲", "乙"]},
                       "parts": {"type": "array", "maxItems": 5, "items": {"type": "boolean"}}}}
                    """);

    private static final Map<String, Object> SPOILT =
            Map.of(
                    "name", "长".repeat(21),
                    "count", 101,
                    "day", "2026-02-30",
                    "kind", "丙",
                    "parts", "无");

    private final RecordSchemas schemas = new RecordSchemas();

    @Property(tries = 300)
    void aSoundRecordIsTaken(@ForAll("sound") Map<String, Object> record) {
        assertThat(schemas.of(SCHEMA).flaws(JSON.valueToTree(record))).isEmpty();
    }

    @Property(tries = 300)
    void whatIsSpoiltIsNamedAtItsPlace(
            @ForAll("sound") Map<String, Object> record, @ForAll("fields") String field) {
        record.put(field, SPOILT.get(field));

        assertThat(schemas.of(SCHEMA).flaws(JSON.valueToTree(record)))
                .extracting(Violation::pointer)
                .containsExactly("/" + field);
    }

    @Property(tries = 100)
    void whatIsMissingIsNamed(
            @ForAll("sound") Map<String, Object> record, @ForAll("fields") String field) {
        record.remove(field);

        assertThat(schemas.of(SCHEMA).flaws(JSON.valueToTree(record)))
                .containsExactly(Violation.at("/" + field, "json-required", field));
    }

    @Property(tries = 100)
    void whatWasNotDeclaredIsNamed(
            @ForAll("sound") Map<String, Object> record, @ForAll("strange") String name) {
        record.put(name, 1);

        assertThat(schemas.of(SCHEMA).flaws(JSON.valueToTree(record)))
                .extracting(Violation::code)
                .containsExactly("json-additional-properties");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(SPOILT.keySet());
    }

    @Provide
    Arbitrary<String> strange() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('/', '~', '$', '.', '其')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !SPOILT.containsKey(name));
    }

    @Provide
    Arbitrary<Map<String, Object>> sound() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('一', '龥')
                                .withCharRange(' ', '~')
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of("甲", "乙"),
                        Arbitraries.of(true, false).list().ofMaxSize(5))
                .as((name, count, day, kind, parts) -> {
                    var record = new HashMap<String, Object>();
                    record.put("name", name);
                    record.put("count", count);
                    record.put("day", "2026-02-%02d".formatted(day));
                    record.put("kind", kind);
                    record.put("parts", parts);
                    return record;
                });
    }
}
