package cn.zwfw.platform.canonical;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One place where two revisions differ. */
@Schema(name = "Difference", description = "两次发布之间的一处变化")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        @Schema(example = "/promisedLimit/length") String pointer,
        @Schema(description = "此前的值;此前没有则缺省") @Nullable JsonNode before,
        @Schema(description = "此后的值;此后没有则缺省") @Nullable JsonNode after) {

    /** Every place where the two differ, in the order of their fields. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(
            String at,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Difference> found) {
        if (before == null || after == null) {
            found.add(new Difference(at, before, after));
        } else if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(
                    name -> compare(at + "/" + name, before.get(name), after.get(name), found));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(at + "/" + i, before.get(i), after.get(i), found);
            }
        } else if (!before.equals(after)) {
            found.add(new Difference(at, before, after));
        }
    }
}
