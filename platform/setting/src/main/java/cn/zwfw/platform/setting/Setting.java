package cn.zwfw.platform.setting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting as the configuration metadata of a module have it.
 *
 * @param name the property, such as {@code zwfw.home-region}
 * @param type the full name of its Java type
 * @param description empty when it has none
 * @param otherwise the value when nobody sets it; empty when the code has none
 */
public record Setting(String name, String type, String description, String otherwise) {

    /** What every setting of ours begins with. */
    public static final String PREFIX = "zwfw.";

    private static final Set<String> SECRETS =
            Set.of(
                    "key",
                    "keys",
                    "index-key",
                    "token",
                    "secret",
                    "client-secret",
                    "district-secret",
                    "docking-secret",
                    "password");

    static Setting of(Map<?, ?> row) {
        return new Setting(
                text(row.get("name")),
                text(row.get("type")).replace(" ", ""),
                text(row.get("description")),
                text(row.get("defaultValue")));
    }

    /** The environment variable that sets it; of a map or a list, what all of them begin with. */
    public String variable() {
        return variable(name);
    }

    /** The environment variable that sets a property; what is none stays as it is. */
    static String variable(String property) {
        return property.contains(".")
                ? property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT)
                : property;
    }

    /**
     * Whether nobody but the process may see the value: only texts are, not paths and addresses.
     */
    public boolean isSecret() {
        return SECRETS.contains(name.substring(name.lastIndexOf('.') + 1))
                && (type.equals(String.class.getName()) || isMap());
    }

    /** Whether names below it are chosen by whoever sets it. */
    public boolean isMap() {
        return type.startsWith(Map.class.getName() + "<");
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.joining(","))
                : Objects.toString(value, "");
    }
}
