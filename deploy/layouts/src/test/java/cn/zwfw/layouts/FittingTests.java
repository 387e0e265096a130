package cn.zwfw.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the layouts take for granted of the images is what {@code deploy/images} makes. */
class FittingTests {

    private static final String USER = "10001";

    @Test
    void processesRunAsTheUserOfTheImages() {
        assertThat(Layouts.text("../pom.xml")).contains("<user>" + USER + ":" + USER + "</user>");
        assertThat(containers())
                .hasSize(8)
                .allSatisfy((name, one) ->
                        assertThat(one.path("user").asString()).isEqualTo(USER + ":" + USER));
        assertThat(Layouts.base("Deployment").map(one -> one.at("/spec/template/spec")))
                .hasSize(7)
                .allSatisfy(pod ->
                        assertThat(List.of("runAsUser", "runAsGroup", "fsGroup"))
                                .allSatisfy(id ->
                                        assertThat(pod.at("/securityContext/" + id).asString())
                                                .isEqualTo(USER)));
    }

    @Test
    void whatIsUnpackedInTheOnlyFolderThatMayBeWrittenCanBeRun() {
        assertThat(containers().values())
                .allSatisfy(one ->
                        assertThat(one.path("tmpfs").valueStream().map(JsonNode::asString))
                                .singleElement()
                                .satisfies(folder ->
                                        assertThat(folder.split("[:,]", -1))
                                                .startsWith("/tmp")
                                                .contains("exec", "mode=1777")));
        assertThat(Layouts.base("Deployment").map(one -> one.at("/spec/template/spec")))
                .allSatisfy(pod -> {
                    assertThat(
                                    pod.path("volumes")
                                            .valueStream()
                                            .filter(one -> one.has("emptyDir"))
                                            .map(one -> one.path("name").asString()))
                            .containsExactly("tmp");
                    assertThat(
                                    pod.at("/containers/0/volumeMounts")
                                            .valueStream()
                                            .filter(one ->
                                                    one.path("name").asString().equals("tmp")))
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.path("mountPath").asString()).isEqualTo("/tmp");
                                assertThat(one.path("readOnly").asBoolean()).isFalse();
                            });
                });
    }

    @Test
    void portsAreThoseThatTheImagesName() {
        assertThat(containers())
                .allSatisfy((name, one) ->
                        assertThat(ports(module(one)))
                                .last()
                                .isEqualTo(one.at("/healthcheck/test/6").asString()));
        assertThat(Layouts.base("Deployment"))
                .allSatisfy(one -> {
                    var opened =
                            one.at("/spec/template/spec/containers/0/ports")
                                    .valueStream()
                                    .map(port -> port.path("containerPort").asString())
                                    .toList();
                    var named = ports(Layouts.name(one));
                    assertThat(opened).startsWith(named.getFirst());
                    // with TLS discovery has a port for its operation, too
                    assertThat(opened).hasSize(2).containsAll(named);
                });
    }

    @Test
    void nobodyAsksForAProgramThatIsNotInTheImages() {
        assertThat(containers().values())
                .allSatisfy(one -> {
                    assertThat(one.has("entrypoint") || one.has("command")).isFalse();
                    assertThat(
                                    one.at("/healthcheck/test")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList())
                            .startsWith("CMD", "java")
                            .containsSequence("-cp", "/app/ask", "cn.zwfw.images.Ask");
                });
        assertThat(Layouts.text("../pom.xml")).contains("<into>/app/ask</into>");
        assertThat(Layouts.text("images/src/main/java/cn/zwfw/images/Ask.java"))
                .contains("class Ask ");
        assertThat(
                        Pattern.compile("compose exec [^\\n]*")
                                .matcher(Layouts.text("compose/replace"))
                                .results()
                                .map(found -> found.group().replace("-T ", "").split(" ", -1)[3]))
                .isNotEmpty()
                .containsOnly("java");
        assertThat(Layouts.base("Deployment").map(one -> one.at("/spec/template/spec")))
                .allSatisfy(
                        pod -> assertThat(pod.at("/containers/0").findValues("exec")).isEmpty());
    }

    @Test
    void volumesAreMountedWhereTheImageHasAFolderOfItsUser() {
        var base = Layouts.text("images/base");
        assertThat(base).contains("pack \"$work/kept\" " + USER + " var/zwfw");
        var made =
                Pattern.compile("\\$work/kept/var/zwfw\"/\\{([a-z,]+)}")
                        .matcher(base)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                        .map(folder -> "/var/zwfw/" + folder)
                        .toList();
        assertThat(
                        containers().values().stream()
                                .flatMap(one -> one.path("volumes").valueStream())
                                .map(one -> one.asString().split(":", -1)[1])
                                .filter(folder -> !folder.equals("/etc/zwfw/secrets"))
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(made);
    }

    /** Of one host, those that are made from images of ours. */
    private static Map<String, JsonNode> containers() {
        return Layouts.documents("compose/compose.yaml")
                .getFirst()
                .path("services")
                .properties()
                .stream()
                .filter(one -> one.getValue().path("image").asString().startsWith("zwfw/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String module(JsonNode container) {
        return container.path("image").asString().replaceFirst("^zwfw/([a-z-]+):.*", "$1");
    }

    private static List<String> ports(String module) {
        return Pattern.compile("<port>([0-9]+)</port>")
                .matcher(Layouts.text("../" + module + "/pom.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
