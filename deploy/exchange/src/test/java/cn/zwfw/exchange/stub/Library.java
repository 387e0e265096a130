package cn.zwfw.exchange.stub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The city's lists, as {@code docs/api-guide.md} tells of them; its digests by another library. */
public final class Library {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final List<ObjectNode> revisions = new ArrayList<>();

    /** Publishes the next revision of an entry. */
    public synchronized void publish(String list, String code, String organ, JsonNode content) {
        var number = revisionsOf(list, code).size() + 1;
        add(list, code, number, "1", organ, content);
    }

    private void add(
            String list, String code, int number, String status, String organ, JsonNode content) {
        revisions.add(
                JSON.createObjectNode()
                        .put("list", list)
                        .put("code", code)
                        .put("number", number)
                        .put("status", status)
                        .put("organ", organ)
                        .put("region", "620102")
                        .put("digest", digest(canonical(content)))
                        .put("position", revisions.size() + 1L)
                        .set("content", content));
    }

    /** As {@code POST /exchange/batches} takes a row. */
    synchronized String report(String list, JsonNode row) {
        var code = row.path("code").asString();
        var number = row.path("number").asInt();
        var known = revisionsOf(list, code);
        if (number <= known.size()) {
            return known.get(number - 1).path("content").equals(row.path("content"))
                    ? "KNOWN"
                    : "REFUSED";
        }
        if (number > known.size() + 1 || row.path("content").path("bad").asBoolean(false)) {
            return "REFUSED";
        }
        add(list, code, number, row.path("status").asString(), organOf(code), row.path("content"));
        return "STORED";
    }

    private static String organOf(String code) {
        return code.substring(0, 18);
    }

    synchronized String changes(String list, long after, int limit) {
        var items = of(list).filter(revision -> position(revision) > after).limit(limit).toList();
        var last = items.isEmpty() ? after : position(items.getLast());
        return page(items).put("after", last).toString();
    }

    synchronized String snapshot(String list, String from, int limit) {
        var rest = current(list).filter(entry -> entry.path("code").asString().compareTo(from) > 0);
        var items = rest.limit(limit + 1L).toList();
        var page = page(items.subList(0, Math.min(limit, items.size())));
        page.put("after", of(list).mapToLong(Library::position).max().orElse(0));
        if (items.size() > limit) {
            page.put("next", items.get(limit - 1).path("code").asString());
        }
        return page.toString();
    }

    synchronized String digests(String list) {
        var answer = JSON.createArrayNode();
        digestsByOrgan(list)
                .forEach((organ, digest) ->
                        answer.addObject()
                                .put("organ", organ)
                                .put("entries", 1)
                                .put("digest", digest));
        return answer.toString();
    }

    /** What both sides must come to. */
    public synchronized Map<String, String> digestsByOrgan(String list) {
        return current(list)
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.path("organ").asString(),
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Library::line, Collectors.joining("\n")),
                                        Library::digest)));
    }

    synchronized String entries(String list, String organ, String after, int limit) {
        var items =
                current(list)
                        .filter(entry -> entry.path("organ").asString().equals(organ))
                        .filter(entry -> entry.path("code").asString().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList();
        var page = page(items.subList(0, Math.min(limit, items.size())));
        if (items.size() > limit) {
            page.put("next", items.get(limit - 1).path("code").asString());
        }
        return page.toString();
    }

    /** How often each revision was published: once, whatever happened. */
    public synchronized Map<String, Long> countByRevision(String list) {
        return of(list).collect(
                        Collectors.groupingBy(
                                revision ->
                                        revision.path("code").asString()
                                                + " "
                                                + revision.path("number").asInt(),
                                Collectors.counting()));
    }

    private List<ObjectNode> revisionsOf(String list, String code) {
        return of(list).filter(any -> any.path("code").asString().equals(code)).toList();
    }

    private Stream<ObjectNode> of(String list) {
        return revisions.stream().filter(any -> any.path("list").asString().equals(list));
    }

    private Stream<ObjectNode> current(String list) {
        var newest = new TreeMap<String, ObjectNode>();
        of(list).forEach(revision -> newest.put(revision.path("code").asString(), revision));
        return newest.values().stream();
    }

    private static ObjectNode page(List<ObjectNode> items) {
        var page = JSON.createObjectNode();
        page.putArray("items").addAll(items);
        return page;
    }

    private static long position(JsonNode revision) {
        return revision.path("position").asLong();
    }

    private static String line(JsonNode entry) {
        return Stream.of("code", "number", "status", "digest")
                .map(field -> entry.path(field).asString())
                .collect(Collectors.joining(" "));
    }

    private static String canonical(JsonNode content) {
        return JSON.writeValueAsString(JSON.treeToValue(content, Object.class));
    }

    private static String digest(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
