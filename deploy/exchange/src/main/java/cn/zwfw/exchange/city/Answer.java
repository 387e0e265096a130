package cn.zwfw.exchange.city;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What came back, whole. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The body as JSON.
     *
     * @throws CityAway when it is none: something on the way answered instead
     */
    JsonNode json() {
        try {
            var json = JSON.readTree(body);
            if (json.isContainer()) {
                return json;
            }
        } catch (JacksonException broken) {
            // told below
        }
        throw CityAway.broken("%d characters that are no JSON".formatted(body.length()));
    }

    JsonNode jsonOrNothing() {
        try {
            return json();
        } catch (CityAway none) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** RFC 9110, 10.2.3: seconds or a date. */
    @Nullable Duration retryAfter(Instant now) {
        return headers.firstValue("Retry-After").map(value -> wait(value, now)).orElse(null);
    }

    private static @Nullable Duration wait(String value, Instant now) {
        try {
            if (value.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, until.toInstant());
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
