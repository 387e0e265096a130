package cn.zwfw.exchange.compare;

import cn.zwfw.exchange.copy.Entry;
import tools.jackson.databind.JsonNode;

/** What the digest of an organ says of one entry. */
record Line(String code, int number, String status, String digest) {

    static Line of(Entry entry) {
        return new Line(entry.code(), entry.number(), entry.status(), entry.digest());
    }

    static Line read(JsonNode told) {
        return new Line(
                told.path("code").asString(""),
                told.path("number").asInt(0),
                told.path("status").asString(""),
                told.path("digest").asString(""));
    }

    /** A line of what the organ's digest is taken of. */
    String text() {
        return "%s %d %s %s".formatted(code, number, status, digest);
    }

    @Override
    public String toString() {
        return "%d %s %.12s".formatted(number, status, digest);
    }
}
