package cn.zwfw.platform.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What districts are told of the form ({@code deploy/exchange/README.md}) is what is done here. */
@Cites(
        value = {"A12", "B3"},
        rows = "P14")
class CanonicalVectorTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<JsonNode> vectors() {
        return JSON.readTree(Path.of("../deploy/exchange/vectors.json").toFile())
                .path("values")
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void hasTheFormAndTheDigestOfTheVector(JsonNode vector) {
        var canonical = new CanonicalJson(JSON).of(vector.path("value"));

        assertThat(canonical).isEqualTo(vector.path("canonical").asString());
        assertThat(CanonicalJson.digest(canonical)).isEqualTo(vector.path("digest").asString());
    }
}
