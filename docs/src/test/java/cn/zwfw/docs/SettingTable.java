package cn.zwfw.docs;

import cn.zwfw.platform.setting.KnownSettings;
import cn.zwfw.platform.setting.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings of one module.
 *
 * @param known what its code knows
 * @param set by its own files: the name of each property with its value
 */
record SettingTable(KnownSettings known, Map<String, String> set) {

    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link (?:[^} ]*[.#])?([^} ]*)}");
    private static final Pattern REQUIRED =
            Pattern.compile("Required( (?:where|with) .*?)?\\. (.*)");
    private static final int LONGEST = 60;

    /** Of a module as it was just compiled. */
    static SettingTable of(Path module) {
        var documents =
                KnownSettings.FILES.stream()
                        .map(file -> module.resolve("target/classes").resolve(file))
                        .filter(Files::isRegularFile)
                        .map(SettingTable::text);
        return new SettingTable(
                KnownSettings.of(documents, SettingTable.class.getClassLoader()),
                values(module.resolve("src/main/resources")));
    }

    /** Everything of ours that the YAML files of a folder set. */
    static Map<String, String> values(Path resources) {
        Map<String, String> found = new TreeMap<>();
        files(resources, ".yaml")
                .forEach(file -> {
                    try {
                        for (var source :
                                new YamlPropertySourceLoader()
                                        .load(file.toString(), new FileSystemResource(file))) {
                            var named = (EnumerablePropertySource<?>) source;
                            for (var name : named.getPropertyNames()) {
                                if (name.startsWith(Setting.PREFIX)) {
                                    found.put(name, String.valueOf(named.getProperty(name)));
                                }
                            }
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
        return found;
    }

    static List<Path> files(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As rows of a table in Markdown. */
    Stream<String> rows() {
        return known.all().stream().map(this::row);
    }

    private String row(Setting setting) {
        var said = said(setting.description());
        var required = REQUIRED.matcher(said);
        var must = required.matches();
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        code(setting.name() + (setting.isMap() ? ".…" : "")),
                        code(setting.variable() + (setting.isMap() ? "_…" : "")),
                        type(setting.type()),
                        otherwise(setting),
                        must ? required.group(2) : said,
                        must ? "是" + when(required) : "",
                        setting.isSecret() ? "机密" : "");
    }

    /** What follows the word for required. */
    private static String when(Matcher required) {
        var condition = required.group(1) == null ? "" : required.group(1).strip();
        return condition.startsWith("with ")
                ? ",用 " + condition.substring("with ".length()) + " 时"
                : condition.replaceFirst("^where .*", ",保存个人信息的服务");
    }

    private String otherwise(Setting setting) {
        var own =
                set.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals(setting.name())
                                        || entry.getKey().startsWith(setting.name() + "[")
                                        || entry.getKey().startsWith(setting.name() + "."))
                        .toList();
        var value =
                own.size() == 1 && own.getFirst().getKey().equals(setting.name())
                        ? own.getFirst().getValue()
                        : setting.otherwise();
        if (own.size() > 1 || value.length() > LONGEST) {
            return "见配置文件";
        }
        return value.isEmpty() ? "" : code(value);
    }

    /** Javadoc as Markdown, beginning with a capital letter. */
    private static String said(String description) {
        var text =
                LINK.matcher(
                                CODE.matcher(description)
                                        .replaceAll(found -> escaped("`" + found.group(1) + "`")))
                        .replaceAll(found -> escaped("`" + found.group(1) + "`"))
                        .replace("|", "\\|");
        return text.isEmpty()
                ? ""
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String escaped(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** The simple names of a type. */
    private static String type(String type) {
        return code(type.replaceAll("[a-zA-Z0-9_.$]*[.$]([A-Za-z0-9_]+)", "$1").replace(",", ", "));
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
