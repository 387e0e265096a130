package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.city.ListName;
import org.jspecify.annotations.Nullable;

/**
 * An entry that the two sides hold differently.
 *
 * @param code none when all entries are equal and the organ's digest is not
 * @param here none when the district does not have it
 * @param there none when the city does not have it
 */
public record Difference(
        ListName list,
        String organ,
        @Nullable String code,
        @Nullable Line here,
        @Nullable Line there) {

    @Override
    public String toString() {
        return code == null
                ? "%s %s: the digests differ, no entry does".formatted(list, organ)
                : "%s %s %s: here %s, city %s"
                        .formatted(list, organ, code, text(here), text(there));
    }

    private static String text(@Nullable Line line) {
        return line == null ? "nothing" : line.toString();
    }
}
