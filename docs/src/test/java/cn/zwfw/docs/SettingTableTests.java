package cn.zwfw.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.setting.Setting;
import cn.zwfw.platform.testing.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Brings {@code docs/settings.md} up to date, and holds files and scripts against it. */
class SettingTableTests {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path ROOT = HERE.resolve("..").normalize();

    /** Modules by the title of their section, in the order of the document. */
    private static final Map<String, String> SECTIONS =
            Map.of(
                    "platform/setting", "1. 每个进程",
                    "platform", "2. 五个业务服务共有",
                    "gateway", "3. `gateway`",
                    "power-list-service", "4. `power-list-service`",
                    "finance-list-service", "5. `finance-list-service`",
                    "approval-service", "6. `approval-service`",
                    "convenience-service", "7. `convenience-service`",
                    "supervision-service", "8. `supervision-service`",
                    "deploy/local", "9. 仅用于 `deploy/local`");

    private static final Pattern PROFILE =
            Pattern.compile(
                    "@Profile\\b|on-profile|spring\\.profiles|profiles:|--spring.profiles|SPRING_PROFILES");
    private static final Pattern VARIABLE = Pattern.compile("\\bZWFW_[A-Z0-9_]+(?==)");

    private final Map<String, SettingTable> tables =
            SECTIONS.keySet().stream()
                    .collect(Collectors.toMap(module -> module, SettingTableTests::table));

    @Test
    void isWrittenDown() {
        var text = new StringBuilder(SettingTableText.HEAD);
        SECTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(section -> {
                    text.append("\n## ").append(section.getValue().substring(3)).append("\n\n");
                    text.append(SettingTableText.COLUMNS);
                    tableOf(section.getKey()).rows().forEach(row -> text.append(row).append('\n'));
                });
        new WrittenFile(HERE.resolve("settings.md")).holds(text.toString());
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(settings()).hasSizeGreaterThan(100);
        assertThat(settings().filter(setting -> setting.description().isBlank())).isEmpty();
    }

    @Test
    void everyNameInTheCodeIsKnown() throws IOException {
        var named =
                Pattern.compile(
                        "\\$\\{(zwfw\\.[a-z0-9.-]+)|Property\\((?:name = )?\"(zwfw\\.[a-z0-9.-]+)");
        for (var module : SECTIONS.keySet()) {
            for (var file :
                    sources(module, path -> path.toString().matches(".*\\.(java|yaml|xhtml)"))) {
                assertThat(
                                named.matcher(Files.readString(file))
                                        .results()
                                        .map(found ->
                                                found.group(1) == null
                                                        ? found.group(2)
                                                        : found.group(1)))
                        .as(file.toString())
                        .allMatch(name -> isKnown(module, name));
            }
        }
    }

    @Test
    void filesSetOnlyWhatIsKnown() {
        SECTIONS.keySet()
                .forEach(module ->
                        assertThat(tableOf(module).set().keySet())
                                .as(module)
                                .allMatch(name -> isKnown(module, name)));
    }

    @Test
    void scriptsPassOnlyWhatIsKnown() throws IOException {
        var script = Files.readString(ROOT.resolve("deploy/local/processes.sh"));
        var passed = VARIABLE.matcher(script).results().map(found -> found.group()).toList();

        assertThat(passed).hasSizeGreaterThan(15);
        assertThat(passed)
                .allMatch(name ->
                        tables.values().stream()
                                .anyMatch(table -> table.known().hasVariable(name)));
    }

    @Test
    void profilesAreForTheLocalPlatformAndTestsAlone() throws IOException {
        for (var module :
                Stream.concat(Stream.of("discovery"), SECTIONS.keySet().stream()).toList()) {
            if (!module.equals("deploy/local")) {
                assertThat(sources(module, Files::isRegularFile))
                        .as(module)
                        .allSatisfy(file -> {
                            assertThat(file.getFileName().toString())
                                    .doesNotMatch("application-.*");
                            if (file.toString().matches(".*\\.(java|ya?ml|properties)")) {
                                assertThat(Files.readString(file))
                                        .as(file.toString())
                                        .doesNotContainPattern(PROFILE);
                            }
                        });
            }
        }
    }

    @Test
    void whatIsSecretIsSaidToBe() {
        assertThat(settings().filter(Setting::isSecret).map(Setting::name))
                .contains(
                        "zwfw.management.token",
                        "zwfw.audit.token",
                        "zwfw.audit.keys",
                        "zwfw.personal.keys",
                        "zwfw.personal.index-key",
                        "zwfw.gateway.allowances.key",
                        "zwfw.upstream.client-secret",
                        "zwfw.issuer.secret",
                        "zwfw.captcha.secret")
                .doesNotContain("zwfw.issuer.token", "zwfw.tls.key", "zwfw.upstream.token-uri");
    }

    private Stream<Setting> settings() {
        return tables.values().stream().flatMap(table -> table.known().all().stream());
    }

    /** By the module itself, or by what it stands on. */
    private boolean isKnown(String module, String name) {
        return Stream.of(module, "platform/setting", "platform")
                .filter(known ->
                        !known.equals("platform")
                                || !List.of("gateway", "deploy/local").contains(module))
                .anyMatch(known -> tableOf(known).known().hasProperty(name));
    }

    private SettingTable tableOf(String module) {
        return requireNonNull(tables.get(module));
    }

    private static List<Path> sources(String module, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
            return files.filter(Files::isRegularFile).filter(wanted).toList();
        }
    }

    private static SettingTable table(String module) {
        return SettingTable.of(ROOT.resolve(module));
    }
}
