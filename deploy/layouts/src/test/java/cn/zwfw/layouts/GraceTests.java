package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;

/**
 * No process is killed while it leaves in order (docs/rolling.md): it has the time of its drain, of
 * Spring's longest phase of stopping, and of what comes after, such as its outbox.
 */
class GraceTests {

    private static final Duration AFTERWARDS = Duration.ofSeconds(10);

    /** Spring Boot's own, where nothing is set. */
    private static final String SHUTDOWN = "30s";

    private static final String DRAIN_IN_LAYOUT = "ZWFW_DRAIN";
    private static final String SHUTDOWN_IN_LAYOUT = "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE";
    private static final Pattern IMAGE = Pattern.compile("zwfw/([a-z-]+):.*");

    @Test
    void onOneHost() {
        var ours =
                Layouts.documents("compose/compose.yaml")
                        .getFirst()
                        .path("services")
                        .valueStream()
                        .filter(one -> IMAGE.matcher(one.path("image").asString()).matches())
                        .toList();

        assertThat(ours).hasSizeGreaterThan(Layouts.SERVICES.size());
        assertThat(ours)
                .allSatisfy(one -> {
                    var process = IMAGE.matcher(one.path("image").asString()).replaceAll("$1");
                    var environment =
                            one.path("environment").properties().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    set -> set.getValue().asString("")));
                    assertThat(time(one.path("stop_grace_period").asString()))
                            .as(process)
                            .isGreaterThan(leaving(process, environment));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "district-620102"})
    void onKubernetes(String overlay) {
        var ours =
                Layouts.overlay(overlay).stream()
                        .filter(one -> one.path("kind").asString().equals("Deployment"))
                        .toList();

        assertThat(ours).hasSizeGreaterThan(Layouts.SERVICES.size());
        assertThat(ours)
                .allSatisfy(one -> {
                    var pod = one.at("/spec/template/spec");
                    var container = pod.at("/containers/0");
                    var environment =
                            container
                                    .path("env")
                                    .valueStream()
                                    .collect(
                                            Collectors.toMap(
                                                    set -> set.path("name").asString(),
                                                    set -> set.path("value").asString("")));
                    // the time before a process is told counts, too
                    var before =
                            Duration.ofSeconds(
                                    container.at("/lifecycle/preStop/sleep/seconds").asInt(0));
                    assertThat(
                                    Duration.ofSeconds(
                                            pod.path("terminationGracePeriodSeconds").asInt()))
                            .as(Layouts.name(one))
                            .isGreaterThan(before.plus(leaving(Layouts.name(one), environment)));
                });
    }

    @Test
    void whatAProcessNeedsIsReadFromItsSettings() {
        assertThat(leaving("gateway", Map.of())).isGreaterThan(Duration.ofSeconds(35 + 10));
        assertThat(leaving("approval-service", Map.of()))
                .isGreaterThan(Duration.ofSeconds(30 + 10));
        assertThat(leaving("discovery", Map.of())).isEqualTo(Duration.ofSeconds(30 + 10));
        assertThat(
                        leaving(
                                "approval-service",
                                Map.of(DRAIN_IN_LAYOUT, "1m", SHUTDOWN_IN_LAYOUT, "5s")))
                .isEqualTo(Duration.ofSeconds(60 + 5 + 10));
    }

    private static Duration leaving(String process, Map<String, String> environment) {
        var drain = environment.getOrDefault(DRAIN_IN_LAYOUT, set(process, "/zwfw/drain", "0s"));
        var shutdown =
                environment.getOrDefault(
                        SHUTDOWN_IN_LAYOUT,
                        set(process, "/spring/lifecycle/timeout-per-shutdown-phase", SHUTDOWN));
        return time(drain).plus(time(shutdown)).plus(AFTERWARDS);
    }

    /** What a process has in its own settings, or a service in those of all. */
    private static String set(String process, String setting, String otherwise) {
        var files = Stream.of("../" + process + "/src/main/resources/application.yaml");
        var all =
                Layouts.SERVICES.contains(process)
                        ? Stream.concat(
                                files, Stream.of("../platform/src/main/resources/platform.yaml"))
                        : files;
        return all.map(Layouts::documents)
                .flatMap(List::stream)
                .map(settings -> settings.at(setting))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(otherwise);
    }

    private static Duration time(String written) {
        return DurationStyle.detectAndParse(written);
    }
}
