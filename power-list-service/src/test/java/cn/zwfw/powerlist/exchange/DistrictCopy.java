package cn.zwfw.powerlist.exchange;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.powerlist.Api;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a district keeps of the city's library, written after the API guide: a snapshot page by
 * page, then the feed. Between two steps it may stop for any time, and goes on from what it keeps.
 */
public final class DistrictCopy {

    private final Map<String, JsonNode> entries = new TreeMap<>();
    private @Nullable String nextPage = "";
    private long position = -1;

    /** Takes a page of the snapshot, or of the feed when the snapshot is complete. */
    public void step(Api system, int limit) {
        if (nextPage == null) {
            follow(system, limit);
            return;
        }
        var page =
                system.get("/exchange/snapshot?limit=%d&from=%s".formatted(limit, nextPage)).json();
        if (position < 0) {
            position = page.path("after").asLong();
        }
        page.path("items").forEach(this::keep);
        nextPage = page.has("next") ? page.path("next").asString() : null;
    }

    private void follow(Api system, int limit) {
        var changes =
                system.get("/exchange/changes?limit=%d&after=%d".formatted(limit, position)).json();
        changes.path("items").forEach(this::keep);
        position = changes.path("after").asLong();
    }

    private void keep(JsonNode entry) {
        entries.merge(
                entry.path("code").asString(),
                entry,
                (old, now) -> now.path("number").asInt() > old.path("number").asInt() ? now : old);
    }

    public long position() {
        return position;
    }

    public boolean isFollowing() {
        return nextPage == null;
    }

    /** For each organ what the city tells of it, computed from the copy. */
    public Map<String, String> digests() {
        return entries.values().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.path("organ").asString(),
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                DistrictCopy::line, Collectors.joining("\n")),
                                        CanonicalJson::digest)));
    }

    private static String line(JsonNode entry) {
        // the digest that the document tells must be that of the content that it brings
        return "%s %s %s %s"
                .formatted(
                        entry.path("code").asString(),
                        entry.path("number").asInt(),
                        entry.path("status").asString(),
                        CanonicalJson.digest(entry.path("content").toString()));
    }

    /** What the city tells of each organ. */
    public static Map<String, String> toldByTheCity(Api system) {
        return system.get("/exchange/digests")
                .json()
                .valueStream()
                .collect(
                        Collectors.toMap(
                                organ -> organ.path("organ").asString(),
                                organ -> organ.path("digest").asString(),
                                (one, _) -> one,
                                TreeMap::new));
    }
}
