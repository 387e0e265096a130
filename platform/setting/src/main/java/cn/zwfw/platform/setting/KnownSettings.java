package cn.zwfw.platform.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.json.JacksonJsonParser;

/** Every setting of ours that the code on a class path knows. */
public final class KnownSettings {

    /** Where modules say what they know: what was generated, and what was written by hand. */
    public static final List<String> FILES =
            List.of(
                    "META-INF/spring-configuration-metadata.json",
                    "META-INF/additional-spring-configuration-metadata.json");

    private final List<Setting> settings;
    private final Pattern properties;
    private final Pattern variables;

    private KnownSettings(Collection<Setting> found, ClassLoader types) {
        settings = found.stream().sorted(Comparator.comparing(Setting::name)).toList();
        properties = Pattern.compile(any(settings, Shape.ofProperties(types)));
        variables =
                Pattern.compile(any(settings, Shape.ofVariables(types)), Pattern.CASE_INSENSITIVE);
    }

    /**
     * What the modules of a class path say they know.
     *
     * @throws UncheckedIOException when the class path cannot be read
     */
    public static KnownSettings of(ClassLoader classes) {
        return of(
                FILES.stream().flatMap(file -> find(classes, file)).map(KnownSettings::read),
                classes);
    }

    /**
     * What these documents say.
     *
     * @param documents configuration metadata as JSON; of two rows of one name the first with a
     *     description counts
     * @param types where the types of settings are looked up
     */
    public static KnownSettings of(Stream<String> documents, ClassLoader types) {
        Map<String, Setting> found = new LinkedHashMap<>();
        documents
                .filter(json -> json.contains('"' + Setting.PREFIX))
                .flatMap(KnownSettings::rows)
                .filter(setting -> setting.name().startsWith(Setting.PREFIX))
                .forEach(setting ->
                        found.merge(
                                setting.name(),
                                setting,
                                (one, other) -> one.description().isEmpty() ? other : one));
        return new KnownSettings(found.values(), types);
    }

    /** In the order of names. */
    public List<Setting> all() {
        return settings;
    }

    /** Whether a property of this name sets one, however it is spelled. */
    public boolean hasProperty(String name) {
        return properties.matcher(uniform(name)).matches();
    }

    /** Whether an environment variable of this name sets one. */
    public boolean hasVariable(String name) {
        return variables.matcher(name).matches();
    }

    /** The setting whose name is most like it, as a property and as a variable. */
    String nearestTo(String name) {
        var asked = letters(name.toLowerCase(Locale.ROOT));
        return settings.stream()
                .min(
                        Comparator.comparingInt(
                                known -> Likeness.distance(letters(known.name()), asked)))
                .map(known -> known.name() + " (" + known.variable() + ")")
                .orElse("none");
    }

    private static String any(List<Setting> settings, Shape shape) {
        return settings.stream().map(shape::of).collect(Collectors.joining("|"));
    }

    private static Stream<Setting> rows(String json) {
        return new JacksonJsonParser().parseMap(json).get("properties") instanceof List<?> rows
                ? rows.stream()
                        .flatMap(row ->
                                row instanceof Map<?, ?> map
                                        ? Stream.of(Setting.of(map))
                                        : Stream.empty())
                : Stream.empty();
    }

    private static String letters(String name) {
        return name.replaceAll("[-._]", "");
    }

    private static String uniform(String name) {
        var parsed = ConfigurationPropertyName.adapt(name, '.');
        var text = new StringBuilder();
        for (var at = 0; at < parsed.getNumberOfElements(); at++) {
            var element = parsed.getElement(at, Form.UNIFORM);
            if (parsed.isNumericIndex(at)) {
                text.append('[').append(element).append(']');
            } else {
                text.append(at == 0 ? "" : ".").append(element);
            }
        }
        return text.toString();
    }

    private static Stream<URL> find(ClassLoader classes, String file) {
        try {
            return Collections.list(classes.getResources(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
