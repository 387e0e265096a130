package cn.zwfw.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact about one thing, to be told to everyone who listens. It carries the thing's full public
 * state with its revision number, so that a consumer needs nothing else and may forget what is
 * older. Whatever would block the topic for ever (too long, not JSON) is refused here, where the
 * one who made the mistake still sees it.
 *
 * @param topic where it is told, e.g. {@code power-list.item}; lower case, digits, dots, hyphens;
 *     at most 200 characters
 * @param key the thing's code; events of one key keep their order; at most 255 characters, no
 *     control characters
 * @param type its name with a version, e.g. {@code cn.zwfw.powerlist.item.published.v1}
 * @param time when it happened
 * @param data one JSON object, at most {@value #DATA_LIMIT} bytes in UTF-8
 */
public record Event(String topic, String key, String type, Instant time, String data) {

    /**
     * Kafka takes messages up to 1 MiB by default; the rest is for key and headers. Unit: bytes.
     */
    static final int DATA_LIMIT = 900_000;

    private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9.-]{0,199}");
    private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{1,255}");
    private static final Pattern TYPE =
            Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+\\.v[1-9][0-9]{0,3}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Event {
        require(TOPIC, topic, "topic");
        require(KEY, key, "key");
        require(TYPE, type, "type");
        Objects.requireNonNull(time, "time");
        if (data.getBytes(StandardCharsets.UTF_8).length > DATA_LIMIT) {
            throw new IllegalArgumentException("data exceeds " + DATA_LIMIT + " bytes");
        }
        if (!isJsonObject(data)) {
            throw new IllegalArgumentException("data is not one JSON object");
        }
    }

    private static void require(Pattern form, String value, String name) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " does not have the form " + form);
        }
    }

    private static boolean isJsonObject(String data) {
        try (var parser = JSON.createParser(data)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.skipChildren().currentToken() == JsonToken.END_OBJECT
                    && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }
}
