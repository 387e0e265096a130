package cn.zwfw.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every service becomes an image, and each image is one that may run. */
class ImagesTests {

    @Test
    void everyServiceHasAnImage() throws Exception {
        assertThat(Pom.services()).map(Pom::name).contains("gateway", "discovery");
        assertThat(Pom.services())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(service -> assertThat(service.image("")).as(service.name()).hasSize(1));
    }

    @Test
    void runsAsAUserWithoutNameAndWithoutAShell() throws Exception {
        Pom root = Pom.root();
        assertThat(root.imageOfAll("/container/user")).containsExactly("10001:10001");
        assertThat(root.imageOfAll("/container/workingDirectory")).containsExactly("/tmp");
        assertThat(root.imageOfAll("/container/entrypoint")).isEmpty();
        assertThat(root.imageOfAll("/container/args")).isEmpty();
    }

    @Test
    void isTheSameEachTimeItIsBuilt() throws Exception {
        Pom root = Pom.root();
        assertThat(root.imageOfAll("/container/creationTime")).containsExactly("${images.time}");
        String profile = "/project/profiles/profile[id='images']/properties/";
        assertThat(root.texts(profile + "images.time"))
                .singleElement()
                .satisfies(time ->
                        assertThat(Instant.parse(time))
                                .isBefore(Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(root.texts(profile + "project.build.outputTimestamp"))
                .containsExactly("${images.time}");
        assertThat(root.texts(profile + "maven.jar.forceCreation")).containsExactly("true");
        assertThat(root.imageOfAll("/container/filesModificationTime")).isEmpty();
    }

    @Test
    void hasJarsInAnOrderThatAnAotCacheCanBeMadeFor() throws Exception {
        Pom root = Pom.root();
        assertThat(root.imageOfAll("/containerizingMode")).containsExactly("packaged");
        assertThat(root.imageOfAll("/container/expandClasspathDependencies"))
                .containsExactly("true");
        assertThat(root.imageOfAll("/container/jvmFlags/jvmFlag"))
                .contains("-XX:AOTCache=/app/aot/cache");
    }

    @Test
    void hasWhatACheckOfHealthIsAskedWith() throws Exception {
        assertThat(Pom.root().imageOfAll("/extraDirectories/paths/path/into"))
                .containsExactly("/app/aot", "/app/ask");
    }

    @Test
    void noServiceSaysMoreThanWhatIsItsOwn() throws Exception {
        for (Pom service : Pom.services()) {
            assertThat(service.image("/*[not(self::container)]")).as(service.name()).isEmpty();
            assertThat(
                            service.image(
                                    "/container/*[not(self::mainClass or self::ports or"
                                            + " self::environment)]"))
                    .as(service.name())
                    .isEmpty();
            assertThat(
                            service.image(
                                    "/container/environment/*[not(self::MANAGEMENT_SERVER_ADDRESS)]"))
                    .as(service.name())
                    .isEmpty();
        }
    }

    @Test
    void startsTheProgramOfTheService() throws Exception {
        for (Pom service : Pom.services()) {
            assertThat(service.image("/container/mainClass"))
                    .singleElement()
                    .satisfies(program ->
                            assertThat(
                                            service.has(
                                                    "src/main/java/"
                                                            + program.replace('.', '/')
                                                            + ".java"))
                                    .as(program)
                                    .isTrue());
        }
    }

    @Test
    void opensThePortsThatTheServiceListensOn() throws Exception {
        for (Pom service : Pom.services()) {
            assertThat(service.image("/container/ports/port"))
                    .as(service.name())
                    .containsExactlyElementsOf(ports(service));
        }
    }

    /** Of the service itself, and of its operation where that is another. */
    private static List<String> ports(Pom service) throws IOException {
        Map<String, Object> settings =
                new Yaml()
                        .load(
                                Files.readString(
                                        service.module()
                                                .resolve("src/main/resources/application.yaml")));
        return Stream.of(at(settings, "server"), at(at(settings, "management"), "server"))
                .map(server -> server.get("port"))
                .filter(Integer.class::isInstance)
                .map(String::valueOf)
                .toList();
    }

    private static Map<?, ?> at(Map<?, ?> settings, String name) {
        return settings.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }
}
