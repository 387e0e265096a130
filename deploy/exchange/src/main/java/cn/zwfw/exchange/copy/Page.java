package cn.zwfw.exchange.copy;

import cn.zwfw.exchange.city.CityAway;
import cn.zwfw.exchange.city.ListName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of the snapshot or of the feed that was found to answer what was asked: what an
 * intermediary cut, mixed up or told twice must not move the cursor.
 *
 * @param next how far the copy is with it
 * @param isLast whether there is nothing more for now
 */
record Page(List<Entry> entries, Cursor next, boolean isLast) {

    static Page ofSnapshot(JsonNode answer, ListName list, Cursor asked) {
        var entries = entries(answer, list);
        var position = answer.path("after");
        var next = text(answer.path("next"));
        if (!position.isIntegralNumber()
                || position.asLong() < asked.position()
                || (next != null && !isCodeOfLast(next, entries))
                || Objects.equals(next, asked.page())) {
            throw CityAway.broken("no page of the snapshot");
        }
        // the first page's position: what is published while the rest is read comes by the feed
        var from = asked.isNone() ? position.asLong() : asked.position();
        return new Page(entries, new Cursor(from, next), false);
    }

    static Page ofFeed(JsonNode answer, ListName list, Cursor asked) {
        var entries = entries(answer, list);
        var before = asked.position();
        for (var entry : entries) {
            if (entry.position() <= before) {
                throw CityAway.broken("changes that do not follow " + asked.position());
            }
            before = entry.position();
        }
        var after = answer.path("after");
        if (!after.isIntegralNumber() || after.asLong() != before) {
            throw CityAway.broken("a position that is not that of the last change");
        }
        return new Page(entries, new Cursor(before, null), entries.isEmpty());
    }

    private static boolean isCodeOfLast(String next, List<Entry> entries) {
        return !entries.isEmpty() && entries.getLast().code().equals(next);
    }

    private static List<Entry> entries(JsonNode answer, ListName list) {
        if (!answer.path("items").isArray()) {
            throw CityAway.broken("no items");
        }
        return answer.path("items")
                .valueStream()
                .map(item -> Entry.read(item, list.name()))
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }
}
