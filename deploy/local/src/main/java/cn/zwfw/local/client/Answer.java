package cn.zwfw.local.client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway answered.
 *
 * @param etag empty when there was none
 */
public record Answer(int status, String body, String etag) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    /**
     * This answer, if its status is the one the caller needs.
     *
     * @throws Surprise if it is another
     */
    public Answer must(int expected) {
        if (status != expected) {
            throw new Surprise("expected " + expected + " but got " + status + ": " + body);
        }
        return this;
    }
}
