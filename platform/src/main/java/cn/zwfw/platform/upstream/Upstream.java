package cn.zwfw.platform.upstream;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The city's platform, as this district's node talks with it. The link may be cut at any time, also
 * in the middle of an answer: whoever asks must be able to ask again.
 */
@Cites(
        value = {"A12", "B2", "B3"},
        rows = "X1")
public final class Upstream {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    private final RestClient client;
    private final JsonMapper json;
    private final Caller city;
    private final Clock clock;
    private final Duration longestPause;
    private final Pause away;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    Upstream(RestClient client, JsonMapper json, UpstreamSettings.Known settings, Clock clock) {
        this.client = client;
        this.json = json;
        var region = settings.region();
        this.city = new Caller("upstream." + region, "市级平台", null, region, Set.of());
        this.clock = clock;
        this.longestPause = settings.longestPause();
        this.away = new Pause(longestPause, clock);
    }

    /** The city, as the one who acts when something of its comes in here. */
    public Caller city() {
        return city;
    }

    /** Its region. */
    public String region() {
        return Objects.requireNonNull(city.region());
    }

    /**
     * Does what is talked over with the city. While the city is away nothing is; what fails by
     * itself is left alone for a while and does not hold up anything else.
     *
     * @param what the same words each time
     * @return whether it was done to the end
     */
    public boolean attempt(String what, Runnable talk) {
        var own = pauses.computeIfAbsent(what, _ -> new Pause(longestPause, clock));
        if (!away.isOver() || !own.isOver()) {
            return false;
        }
        try {
            talk.run();
            own.end();
            return true;
        } catch (RestClientException | OAuth2AuthorizationException failure) {
            var until = (concernsAll(failure) ? away : own).begin(asked(failure));
            log.warn("{} stopped, again at {}: {}", what, until, failure.getMessage());
        } catch (RuntimeException failure) {
            log.error("{} failed, again at {}", what, own.begin(null), failure);
        }
        return false;
    }

    /** Whether it says nothing of what was asked: no answer, no admittance, too much, broken. */
    private static boolean concernsAll(RuntimeException failure) {
        return !(failure instanceof RestClientResponseException answered)
                || answered.getStatusCode().is5xxServerError()
                || answered.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || answered.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** What the city answers to a question; placeholders of the path are filled in and escaped. */
    public JsonNode get(String path, Map<String, ?> with) {
        return read(client.get().uri(path, with).retrieve().body(byte[].class));
    }

    /** What the city answers to what is sent. */
    public JsonNode post(String path, Map<String, ?> with, Object body) {
        return read(
                client.post()
                        .uri(path, with)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes(body))
                        .retrieve()
                        .body(byte[].class));
    }

    private JsonNode read(byte @Nullable [] body) {
        away.end();
        return json.readTree(body == null ? new byte[0] : body);
    }

    /** Retry-After: seconds or a date (RFC 9110, 10.2.3). */
    private @Nullable Duration asked(RuntimeException failure) {
        var headers =
                failure instanceof RestClientResponseException answered
                        ? answered.getResponseHeaders()
                        : null;
        var value = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(clock.instant(), date(value));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Instant date(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
