package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is true of the layout on one host. */
class ComposeTests {

    /** Settings of the JVM's and Spring Boot's own, which no file of the processes has. */
    private static final Set<String> OTHERS =
            Set.of("JAVA_TOOL_OPTIONS", "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT");

    private final JsonNode compose = Layouts.documents("compose/compose.yaml").getFirst();

    @Test
    void isAsTheSchemaSays() {
        // its names of parts are of an old draft, where "id" is a keyword; nothing refers to them
        var whole =
                Layouts.text("layouts/src/test/resources/compose-spec.json")
                        .replaceAll("\"(id|\\$schema)\": \"(#|http|compose_spec)[^\"]*\",", "");
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(whole, InputFormat.JSON);
        assertThat(schema.validate(compose.toString(), InputFormat.JSON)).isEmpty();
        assertThat(
                        schema.validate(
                                "{\"services\": {\"one\": {\"imag\": \"x\"}}}", InputFormat.JSON))
                .isNotEmpty();
        // what editions before this do not know
        assertThat(
                        schema.validate(
                                """
                                {"name": "zwfw", "services":
                                    {"one": {"image": "x", "post_start": [{"command": "y"}]}}}
                                """,
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyProcessIsThere() {
        assertThat(services().keySet())
                .containsAll(Layouts.SERVICES)
                .contains("edge", "gateway-1", "gateway-2", "discovery", "kafka", "keycloak");
    }

    @Test
    void nobodyHasMoreRightsThanItNeeds() {
        assertThat(services())
                .allSatisfy((name, one) -> {
                    assertThat(one.path("read_only").asBoolean())
                            .isEqualTo(!name.equals("keycloak"));
                    assertThat(one.at("/cap_drop/0").asString()).isEqualTo("ALL");
                    assertThat(one.at("/security_opt/0").asString())
                            .isEqualTo("no-new-privileges:true");
                    assertThat(one.at("/deploy/resources/limits").propertyNames())
                            .contains("cpus", "memory");
                    assertThat(one.path("stop_grace_period").asString()).isEqualTo("60s");
                    assertThat(one.path("healthcheck").isObject()).isTrue();
                    assertThat(one.path("pids_limit").asInt()).isPositive();
                    assertThat(one.path("user").asString()).matches("[1-9][0-9]*:[0-9]+");
                    assertThat(one.path("image").asString())
                            .matches(
                                    "zwfw/[a-z-]+:\\$\\{ZWFW_VERSION:\\?.*}|\\$\\{ZWFW_[A-Z]+_IMAGE:\\?.*}");
                });
    }

    @Test
    void onlyTheEdgeAndTheIssuerArePublished() {
        assertThat(
                        services().values().stream()
                                .flatMap(one -> one.path("ports").valueStream())
                                .map(JsonNode::asString))
                .containsExactlyInAnyOrder("443:8443", "8443:8443");
    }

    @Test
    void aDatabaseIsReachedByItsServiceAlone() {
        assertThat(
                        compose.path("networks").propertyNames().stream()
                                .filter(network -> network.endsWith("-db")))
                .hasSize(7)
                .allSatisfy(network ->
                        assertThat(
                                        services().entrySet().stream()
                                                .filter(one -> joins(one.getValue(), network))
                                                .map(Map.Entry::getKey))
                                .hasSize(network.equals("gateway-db") ? 3 : 2)
                                .contains(network));
    }

    @Test
    void everySecretIsAFileThatTheDocumentNames() {
        var page = Layouts.text("compose/README.md");
        assertThat(compose.path("secrets").properties())
                .hasSize(11)
                .allSatisfy(secret -> {
                    assertThat(secret.getValue().path("file").asString()).startsWith("./secrets/");
                    assertThat(page).contains("`" + secret.getKey() + "`");
                });
        assertThat(
                        Stream.concat(
                                services().values().stream()
                                        .flatMap(one ->
                                                one.path("environment").propertyNames().stream()),
                                Layouts.text("compose/.env.example")
                                        .lines()
                                        .filter(line -> !line.startsWith("#"))))
                .allMatch(name -> !name.matches(".*(PASSWORD|TOKEN|SECRET)(=.*)?"));
    }

    @Test
    void whatTheOperatorSetsIsInTheExample() {
        assertThat(
                        Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+):\\?")
                                .matcher(Layouts.text("compose/compose.yaml"))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Layouts.text("compose/.env.example")
                                .lines()
                                .filter(line -> line.startsWith("ZWFW_"))
                                .map(line -> line.replace("=", ""))
                                .toList());
    }

    @Test
    void everySettingIsKnownToTheProcesses() {
        var known = Layouts.settings();
        assertThat(
                        services().values().stream()
                                .filter(one -> one.path("image").asString().startsWith("zwfw/"))
                                .flatMap(one -> one.path("environment").propertyNames().stream())
                                .filter(name -> !OTHERS.contains(name))
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(known).contains(Layouts.bare(name)));
    }

    @Test
    void theEdgeKnowsWhereTheGatewaysAreAndTheyKnowTheEdge() {
        var addresses =
                Stream.of("gateway-1", "gateway-2")
                        .map(one -> services().get(one))
                        .map(one -> one.at("/networks/door/ipv4_address").asString())
                        .toList();
        assertThat(Layouts.text("compose/edge.conf"))
                .contains(addresses.stream().map(one -> "server " + one + ":8080").toList());
        assertThat(
                        compose.at("/services/gateway-2/environment/ZWFW_GATEWAY_CALLER_PROXIES")
                                .asString())
                .isEqualTo(compose.at("/services/edge/networks/door/ipv4_address").asString());
    }

    private static boolean joins(JsonNode service, String network) {
        var networks = service.path("networks");
        return networks.has(network)
                || networks.valueStream().anyMatch(one -> one.asString("").equals(network));
    }

    private Map<String, JsonNode> services() {
        return compose.path("services").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
