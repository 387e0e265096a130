package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is applied has the fields and types that its kind has, as published (NOTICE). */
class SchemaTests {

    /** Kinds whose schema is in no package of Maven or npm; the document says so. */
    private static final Set<String> UNPUBLISHED = Set.of("barmancloud.cnpg.io/v1/ObjectStore");

    private final JsonNode published =
            JsonMapper.shared()
                    .readTree(Layouts.text("layouts/src/test/resources/kubernetes.json"));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"city", "district-620102"})
    void everyFieldIsOneOfItsKind(String overlay) {
        var all = Layouts.overlay(overlay);
        assertThat(all).hasSizeGreaterThan(100);
        var checked =
                all.stream()
                        .filter(one -> !UNPUBLISHED.contains(kind(one)))
                        .map(one -> {
                            assertThat(faults(one))
                                    .as(kind(one) + Layouts.name(one))
                                    .isEqualTo("[]");
                            return kind(one);
                        })
                        .collect(Collectors.toSet());
        assertThat(checked)
                .containsExactlyInAnyOrderElementsOf(published.path("kinds").propertyNames());
    }

    @Test
    void aFieldThatIsNoneIsSeen() {
        var bad = Layouts.documents("layouts/src/test/resources/misspelt.yaml").getFirst();
        assertThat(faults(bad)).contains("replica'").contains("imagePullPolice");
    }

    @Test
    void whatHasNoPublishedSchemaIsSaid() {
        var page = Layouts.text("kubernetes/README.md");
        assertThat(UNPUBLISHED).allSatisfy(kind -> assertThat(page).contains("`" + kind + "`"));
        assertThat(Layouts.base().stream().map(SchemaTests::kind)).containsAll(UNPUBLISHED);
    }

    private String faults(JsonNode document) {
        var kind = kind(document);
        var own = published.path("kinds").path(kind);
        assertThat(own.isMissingNode()).as("no schema of " + kind).isFalse();
        return schemas.computeIfAbsent(kind, one -> schema(own))
                .validate(document.toString(), InputFormat.JSON)
                .toString();
    }

    private Schema schema(JsonNode kind) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("definitions", published.path("definitions"));
        whole.putArray("allOf").add(kind);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static String kind(JsonNode document) {
        return document.path("apiVersion").asString() + "/" + document.path("kind").asString();
    }
}
