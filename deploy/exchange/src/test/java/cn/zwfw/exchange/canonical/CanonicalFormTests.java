package cn.zwfw.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that every implementation is checked against; the platform's own is, too. */
class CanonicalFormTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode VECTORS = JSON.readTree(Path.of("vectors.json").toFile());

    static Stream<JsonNode> vectors() {
        return VECTORS.path("values").valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void hasTheFormAndTheDigestOfTheVector(JsonNode vector) {
        var canonical = CanonicalForm.of(vector.path("value"));

        assertThat(canonical).isEqualTo(vector.path("canonical").asString());
        assertThat(CanonicalForm.digest(canonical)).isEqualTo(vector.path("digest").asString());
    }

    @Test
    void theDigestOfAnOrganIsThatOfItsLines() {
        var organ = VECTORS.path("organ");
        var lines =
                organ.path("lines")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("\n"));

        assertThat(CanonicalForm.digest(lines)).isEqualTo(organ.path("digest").asString());
    }

    @Test
    void escapesWhatContentNeverHoldsAsTheStandardSays() {
        var value = JSON.readTree("\"\\u0000\\u001f\\b\\f\"");

        assertThat(CanonicalForm.of(value)).isEqualTo("\"\\u0000\\u001f\\b\\f\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "[1e3]", "{\"a\": 0.0}"})
    void refusesFractions(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.of(JSON.readTree(json)));
    }
}
