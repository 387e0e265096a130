package cn.zwfw.platform.setting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ClassUtils;

/**
 * How names of a setting are spelled, as regular expressions.
 *
 * @param types where the types of settings are looked up
 * @param dot between two parts of a name
 * @param dash between two words of a part
 * @param index of an element of a list
 * @param key of a map
 */
record Shape(ClassLoader types, String dot, String dash, String index, String key) {

    private static final String OURS = "cn.zwfw.";
    private static final Set<String> LISTS =
            Stream.of(List.class, Set.class, Collection.class)
                    .map(Class::getName)
                    .collect(Collectors.toUnmodifiableSet());

    /** In the uniform form, which has no dashes. */
    static Shape ofProperties(ClassLoader types) {
        return new Shape(types, "\\.", "", "\\[\\d+\\]", "(\\.[^.\\[]+|\\[[^\\]]+\\])");
    }

    /** Spring takes an underscore for a dash, too. */
    static Shape ofVariables(ClassLoader types) {
        return new Shape(types, "_", "_?", "_\\d+", "_.+");
    }

    String of(Setting setting) {
        return spelled(setting.name()) + below(setting.type());
    }

    private String spelled(String name) {
        return name.replace("-", dash).replace(".", dot);
    }

    /** What may come after the name of a setting of this type; empty when it is one value. */
    private String below(String type) {
        var open = type.indexOf('<');
        if (open < 0) {
            return type.startsWith(OURS) ? members(type) : "";
        }
        var arguments = type.substring(open + 1, type.length() - 1).replace(" ", "");
        if (LISTS.contains(type.substring(0, open))) {
            // without an index: several with commas, or none
            return "(" + index + below(arguments) + ")?";
        }
        if (type.startsWith(Map.class.getName())) {
            var value = below(arguments.substring(arguments.indexOf(',') + 1));
            // a key of plain values may have dots
            return value.isEmpty() ? "(" + key + ")+" : key + value;
        }
        return "";
    }

    private String members(String type) {
        if (!ClassUtils.isPresent(type, types)) {
            // of code that is not here: whatever it has
            return "(" + key + ")*";
        }
        var found = ClassUtils.resolveClassName(type, types);
        if (!found.isRecord()) {
            return "";
        }
        return Arrays.stream(found.getRecordComponents())
                .map(member ->
                        dot
                                + spelled(DataObjectPropertyName.toDashedForm(member.getName()))
                                + below(member.getGenericType().getTypeName()))
                .collect(Collectors.joining("|", "(", ")"));
    }
}
