package cn.zwfw.exchange.copy;

import cn.zwfw.exchange.canonical.CanonicalForm;
import cn.zwfw.exchange.city.CityAway;
import tools.jackson.databind.JsonNode;

/** A published revision as the city's documents have it. */
public record Entry(JsonNode document) {

    /**
     * An item of a page.
     *
     * @throws CityAway when it is none of the list
     */
    static Entry read(JsonNode item, String list) {
        var isWhole =
                item.path("list").asString("").equals(list)
                        && item.path("code").isString()
                        && item.path("status").isString()
                        && item.path("organ").isString()
                        && item.path("region").isString()
                        && item.path("number").isInt()
                        && item.path("position").isIntegralNumber()
                        && item.has("content");
        if (!isWhole) {
            throw CityAway.broken("an item that is none of " + list);
        }
        return new Entry(item);
    }

    public String code() {
        return text("code");
    }

    public int number() {
        return document.path("number").asInt();
    }

    public String status() {
        return text("status");
    }

    public String organ() {
        return text("organ");
    }

    long position() {
        return document.path("position").asLong();
    }

    /** Computed from the content, whatever the document says of it. */
    public String digest() {
        return CanonicalForm.digest(CanonicalForm.of(document.path("content")));
    }

    private String text(String field) {
        return document.path(field).asString("");
    }
}
