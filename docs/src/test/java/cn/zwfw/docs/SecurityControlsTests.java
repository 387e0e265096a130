package cn.zwfw.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/security.md} against the code that it names. */
class SecurityControlsTests {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path ROOT = HERE.resolve("..").normalize();

    /** How many items each control of GB/T 22239-2019 has, by letters; none: it is one itself. */
    private static final Map<String, String> ITEMS =
            Map.ofEntries(
                    Map.entry("8.1.4.1", "abcd"),
                    Map.entry("8.1.4.2", "abcdefg"),
                    Map.entry("8.1.4.3", "abcd"),
                    Map.entry("8.1.4.4", "abcdef"),
                    Map.entry("8.1.4.5", ""),
                    Map.entry("8.1.4.6", ""),
                    Map.entry("8.1.4.7", "ab"),
                    Map.entry("8.1.4.8", "ab"),
                    Map.entry("8.1.4.9", "abc"),
                    Map.entry("8.1.4.10", "ab"),
                    Map.entry("8.1.4.11", "ab"),
                    Map.entry("8.1.5.1", "ab"),
                    Map.entry("8.1.5.2", "ab"),
                    Map.entry("8.1.5.3", "ab"),
                    Map.entry("8.1.5.4", ""));

    private final List<Control> controls = Control.parse(lines(HERE.resolve("security.md")));

    @Test
    void everyControlHasItsRow() {
        assertThat(controls)
                .extracting(Control::item)
                .containsExactlyInAnyOrderElementsOf(
                        ITEMS.entrySet().stream().flatMap(SecurityControlsTests::items).toList());
    }

    @Test
    void everyControlIsProvedOrDoneByAnOperatorOrSaidToBeOpen() {
        assertThat(controls)
                .allSatisfy(control -> {
                    assertThat(control.how()).as(control.item()).isNotEmpty();
                    assertThat(control.proof()).as(control.item()).isNotEmpty();
                });
    }

    @Test
    void whatIsNamedIsThere() {
        assertThat(controls.stream().flatMap(Control::references).distinct())
                .hasSizeGreaterThan(50)
                .allMatch(SecurityControlsTests::exists);
    }

    @Test
    void findsWhatIsNotThere() {
        assertThat(
                        Stream.of(
                                "platform.access.NoSuchGate",
                                "platform.access.AccessGate.noSuchMethod",
                                "deploy/identity/nothing.json",
                                "operations.md#no-such-section"))
                .noneMatch(SecurityControlsTests::exists);
        assertThat(
                        Stream.of(
                                "platform.access.AccessGate.preHandle",
                                "deploy/identity/realm.json",
                                "operations.md#密钥"))
                .allMatch(SecurityControlsTests::exists);
    }

    private static Stream<String> items(Map.Entry<String, String> control) {
        return control.getValue().isEmpty()
                ? Stream.of(control.getKey())
                : control.getValue().chars().mapToObj(c -> control.getKey() + " " + (char) c);
    }

    private static boolean exists(String reference) {
        if (reference.contains("#")) {
            var parts = reference.split("#", 2);
            var document = HERE.resolve(parts[0].isEmpty() ? "security.md" : parts[0]);
            return lines(document).stream()
                    .filter(line -> line.startsWith("#"))
                    .anyMatch(line -> anchor(line).equals(parts[1]));
        }
        if (reference.contains("/")) {
            return Files.isRegularFile(ROOT.resolve(reference));
        }
        return isCode(reference);
    }

    /** A class, or a method of one, without {@code cn.zwfw}. */
    private static boolean isCode(String reference) {
        var last = reference.substring(reference.lastIndexOf('.') + 1);
        if (Character.isUpperCase(last.charAt(0))) {
            return source(reference) != null;
        }
        var source = source(reference.substring(0, reference.lastIndexOf('.')));
        return source != null && String.join("\n", lines(source)).contains(" " + last + "(");
    }

    private static @Nullable Path source(String type) {
        var path = Path.of("java", "cn", "zwfw").resolve(type.replace('.', '/') + ".java");
        try (var modules = Files.walk(ROOT, 3)) {
            return modules.filter(folder -> folder.endsWith("src"))
                    .flatMap(folder -> Stream.of("main", "test").map(folder::resolve))
                    .map(folder -> folder.resolve(path))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace(' ', '-');
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
