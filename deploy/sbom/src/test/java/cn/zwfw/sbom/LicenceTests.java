package cn.zwfw.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in production has a licence that lets it. */
class LicenceTests {

    /** Whatever else is offered beside it, one of these is enough. */
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "(?i).*\\b(apache|mit|mit-0|bsd|0bsd|epl|eclipse public|eclipse"
                            + " distribution|edl|isc|cc0|public domain|unicode|bouncy"
                            + " castle|mpl|mozilla)\\b.*");

    private static final Pattern COPYLEFT = Pattern.compile("(?i).*\\b(a?gpl|affero|sspl)\\b.*");

    /** Looked at one by one: what their own words for it do not say. */
    private static final Map<String, String> LOOKED_AT =
            Map.of(
                    "com.google.re2j:re2j", "BSD, called Go License",
                    "io.github.openhtmltopdf:openhtmltopdf-core", "LGPL 2.1, used unchanged",
                    "io.github.openhtmltopdf:openhtmltopdf-pdfbox", "LGPL 2.1, used unchanged",
                    "io.github.x-stream:mxparser", "as BSD, of Indiana University",
                    "javax.annotation:javax.annotation-api", "CDDL, of two to choose from",
                    "org.antlr:antlr-runtime", "BSD, which its pom leaves out");

    private final JsonNode sbom;

    LicenceTests() throws IOException {
        sbom = JsonMapper.shared().readTree(Files.readString(Path.of("target/zwfw-sbom.json")));
    }

    @Test
    void namesEveryServiceAndWhatItStandsOn() {
        assertThat(components().map(LicenceTests::name))
                .contains(
                        "cn.zwfw:platform",
                        "cn.zwfw:discovery",
                        "cn.zwfw:gateway",
                        "cn.zwfw:power-list-service",
                        "cn.zwfw:finance-list-service",
                        "cn.zwfw:approval-service",
                        "cn.zwfw:convenience-service",
                        "cn.zwfw:supervision-service",
                        "org.postgresql:postgresql",
                        "org.springframework.boot:spring-boot")
                .doesNotContain("org.junit.jupiter:junit-jupiter-api");
        assertThat(libraries())
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> {
                    assertThat(library.path("purl").asString()).startsWith("pkg:maven/");
                    assertThat(library.path("hashes").size()).isPositive();
                });
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowed() {
        assertThat(
                        libraries()
                                .filter(library -> !LOOKED_AT.containsKey(name(library)))
                                .filter(library ->
                                        licences(library).stream()
                                                .noneMatch(LicenceTests::isAllowed))
                                .map(library -> name(library) + " " + licences(library)))
                .isEmpty();
    }

    @Test
    void knowsOneThatIsNotAllowed() {
        assertThat(List.of("GPL-3.0-only", "AGPL-3.0", "SSPL-1.0", "proprietary"))
                .noneMatch(LicenceTests::isAllowed);
        assertThat(List.of("Apache-2.0", "MIT License", "EPL-2.0", "BSD-3-Clause"))
                .allMatch(LicenceTests::isAllowed);
    }

    private static boolean isAllowed(String licence) {
        return ALLOWED.matcher(licence).matches() && !COPYLEFT.matcher(licence).matches();
    }

    private Stream<JsonNode> libraries() {
        return components().filter(one -> !one.path("group").asString().equals("cn.zwfw"));
    }

    private Stream<JsonNode> components() {
        return sbom.path("components").valueStream();
    }

    private static String name(JsonNode component) {
        return component.path("group").asString() + ":" + component.path("name").asString();
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .flatMap(one ->
                        Stream.of(
                                one.path("expression"),
                                one.at("/license/id"),
                                one.at("/license/name")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
