package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is true of every process on Kubernetes. */
class KubernetesTests {

    private static final Map<String, Integer> OPERATORS_PORTS =
            Map.of(
                    "gateway", 9080,
                    "discovery", 9761,
                    "power-list-service", 9101,
                    "finance-list-service", 9102,
                    "approval-service", 9103,
                    "convenience-service", 9104,
                    "supervision-service", 9105);

    @Test
    void everyProcessOfTheBuildHasADeployment() {
        var modules =
                Stream.concat(Stream.of("gateway", "discovery"), Layouts.SERVICES.stream())
                        .toList();
        assertThat(Layouts.base("Deployment").map(Layouts::name))
                .containsExactlyInAnyOrderElementsOf(modules);
        var pom = Layouts.text("../pom.xml");
        assertThat(modules).allSatisfy(one -> assertThat(pom).contains("<module>" + one + "<"));
        assertThat(pom.split("-service</module>", -1)).hasSize(Layouts.SERVICES.size() + 1);
    }

    @Test
    void probesAskTheOperatorsPort() {
        assertThat(Layouts.base("Deployment"))
                .allSatisfy(one -> {
                    var container = container(one);
                    assertThat(container.at("/ports/1/containerPort").asInt())
                            .isEqualTo(OPERATORS_PORTS.get(Layouts.name(one)));
                    for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                        var asked = container.path(probe).path("httpGet");
                        assertThat(asked.path("port").asString()).isEqualTo("management");
                        assertThat(asked.path("path").asString())
                                .endsWith(
                                        probe.equals("readinessProbe")
                                                ? "/readiness"
                                                : "/liveness");
                    }
                });
    }

    @Test
    void nobodyHasMoreRightsThanItNeeds() {
        assertThat(Layouts.base("Deployment"))
                .allSatisfy(one -> {
                    var pod = one.at("/spec/template/spec");
                    var rights = container(one).path("securityContext");
                    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
                    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
                    assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                    assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                    assertThat(rights.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
                    assertThat(container(one).at("/resources/limits").propertyNames())
                            .contains("cpu", "memory");
                });
    }

    @Test
    void oneMayGoWhileOthersStay() {
        assertThat(Layouts.base("Deployment"))
                .allSatisfy(one ->
                        assertThat(one.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                                .isZero());
        assertThat(Layouts.base("PodDisruptionBudget"))
                .hasSize(6)
                .allSatisfy(budget -> {
                    var scalers =
                            Stream.concat(
                                            Layouts.base("HorizontalPodAutoscaler"),
                                            Layouts.base("ScaledObject"))
                                    .filter(one -> Layouts.name(one).equals(Layouts.name(budget)))
                                    .toList();
                    assertThat(scalers).hasSize(1);
                    var spec = scalers.getFirst().path("spec");
                    assertThat(
                                    spec.path("minReplicas")
                                            .asInt(spec.path("minReplicaCount").asInt(0)))
                            .isGreaterThan(budget.at("/spec/minAvailable").asInt());
                });
    }

    @Test
    void networksLetTheNeededPairsThrough() {
        assertThat(from("power-list-service"))
                .containsExactlyInAnyOrder("gateway", "approval-service", "supervision-service");
        assertThat(Layouts.SERVICES.stream().filter(one -> !one.equals("power-list-service")))
                .allSatisfy(one -> assertThat(from(one)).containsExactly("gateway"));
        assertThat(from("approval-db")).containsExactly("approval-service");
        assertThat(Layouts.base("NetworkPolicy", "default-deny").path("spec").propertyNames())
                .containsExactlyInAnyOrder("podSelector", "policyTypes");
    }

    @Test
    void everySettingIsKnownToTheProcesses() {
        var known = Layouts.settings();
        var free = Set.of("JAVA_TOOL_OPTIONS", "EUREKA_INSTANCE_INSTANCEID");
        assertThat(
                        Stream.concat(
                                        Layouts.base("Deployment")
                                                .flatMap(one ->
                                                        container(one).path("env").valueStream())
                                                .map(one -> one.path("name").asString()),
                                        Layouts.overlay("district-620102").stream()
                                                .filter(one ->
                                                        one.path("kind")
                                                                .asString()
                                                                .equals("ConfigMap"))
                                                .flatMap(one ->
                                                        one.path("data").propertyNames().stream()))
                                .filter(name -> !free.contains(name))
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(known).contains(Layouts.bare(name)));
    }

    @Test
    void theDefaultShutsTheWholeNamespace() {
        var all = Layouts.base("NetworkPolicy", "default-deny").path("spec");
        assertThat(all.path("podSelector").isEmpty()).isTrue();
        assertThat(all.path("policyTypes").valueStream().map(JsonNode::asString))
                .containsExactly("Ingress", "Egress");
        assertThat(Layouts.base("Cluster").map(Layouts::name))
                .hasSize(6)
                .allSatisfy(name ->
                        assertThat(Layouts.base("NetworkPolicy", name).at("/spec/egress").size())
                                .isEqualTo(2));
    }

    @Test
    void anOverlayAppliesToItsNamespace() {
        assertThat(List.of("city", "district-620102"))
                .allSatisfy(overlay ->
                        assertThat(
                                        Layouts.documents(
                                                        "kubernetes/overlays/"
                                                                + overlay
                                                                + "/kustomization.yaml")
                                                .getFirst()
                                                .path("namespace"))
                                .isEqualTo(
                                        Layouts.overlay(overlay).stream()
                                                .filter(one ->
                                                        one.path("kind")
                                                                .asString()
                                                                .equals("Namespace"))
                                                .findFirst()
                                                .orElseThrow()
                                                .at("/metadata/name")));
        assertThat(
                        Layouts.overlay("district-620102").stream()
                                .filter(one -> one.path("kind").asString().equals("Cluster"))
                                .map(one -> one.at("/spec/instances").asInt()))
                .hasSize(6)
                .containsOnly(2);
    }

    @Test
    void topicsAreThoseOfTheDocument() {
        var told =
                Layouts.text("../docs/events.md")
                        .lines()
                        .filter(line -> line.startsWith("| `") && line.contains(".v1` |"))
                        .map(line -> line.split("`", -1)[1])
                        .toList();
        assertThat(told).hasSizeGreaterThan(20);
        assertThat(Layouts.base("KafkaTopic").map(Layouts::name))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void everySecretIsSaidInTheDocument() {
        var page = Layouts.text("kubernetes/README.md");
        assertThat(Layouts.base("Secret")).isEmpty();
        assertThat(
                        Layouts.base("Deployment")
                                .flatMap(one -> one.at("/spec/template/spec/volumes").valueStream())
                                .flatMap(one ->
                                        Stream.of(
                                                one.at("/secret/secretName"),
                                                one.at("/projected/sources/0/secret/name"),
                                                one.at("/projected/sources/1/secret/name")))
                                .filter(JsonNode::isString)
                                .map(one ->
                                        one.asString()
                                                .replaceFirst("^zwfw-tls-.*", "zwfw-tls-PROCESS")
                                                .replaceFirst("^zwfw-db-.*", "zwfw-db-DATABASE")
                                                .replaceFirst(
                                                        "^zwfw-[a-z-]+-service$", "zwfw-SERVICE"))
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void overlaysNameFilesThatAreThere() {
        assertThat(List.of("city", "district-620102"))
                .allSatisfy(overlay -> {
                    var folder = Path.of("kubernetes/overlays", overlay);
                    var whole =
                            Layouts.documents(folder.resolve("kustomization.yaml").toString())
                                    .getFirst();
                    assertThat(
                                    Stream.concat(
                                                    whole.path("resources").valueStream(),
                                                    whole.path("patches")
                                                            .valueStream()
                                                            .map(one -> one.path("path")))
                                            .filter(JsonNode::isString))
                            .isNotEmpty()
                            .allMatch(one ->
                                    Files.exists(
                                            Layouts.DEPLOY
                                                    .resolve(folder)
                                                    .resolve(one.asString())));
                    assertThat(whole.path("images").findValuesAsString("newTag"))
                            .hasSize(7)
                            .doesNotContain("latest");
                });
    }

    private static Set<String> from(String policy) {
        return Layouts.base("NetworkPolicy", policy)
                .at("/spec/ingress/0/from/0/podSelector/matchExpressions/0/values")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }
}
