package cn.zwfw.gateway.memory;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Which answer it is: all that it may depend on. Links in an answer name the host that was asked;
 * the origin is what browsers are answered by.
 *
 * @param kind what changes it
 * @param code of the thing that it is about
 * @param asked address, and each header that it may vary by
 */
record AnswerKey(Remembered kind, @Nullable String code, List<String> asked) {

    /** The headers that an answer may vary by, as `Vary` names them. */
    static final Set<String> VARYING =
            Set.of(
                    "accept",
                    "accept-language",
                    "accept-encoding",
                    "host",
                    "origin",
                    // of preflights, which never come here
                    "access-control-request-method",
                    "access-control-request-headers");

    private static final List<String> HEADERS =
            List.of(
                    HttpHeaders.HOST,
                    HttpHeaders.ORIGIN,
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.ACCEPT_ENCODING);

    AnswerKey {
        asked = List.copyOf(asked);
    }

    static AnswerKey of(Remembered.Place place, ServerHttpRequest request) {
        var uri = request.getURI();
        var headers = request.getHeaders();
        var address = Stream.of(uri.getScheme(), uri.getRawPath(), uri.getRawQuery());
        var varying = HEADERS.stream().map(headers::get);
        return new AnswerKey(
                place.kind(),
                place.code(request.getPath().pathWithinApplication()),
                Stream.concat(address, varying).map(String::valueOf).toList());
    }

    /** Whether an event changes it: one about another thing does not. */
    boolean changesBy(String topic, @Nullable String about) {
        return kind.topics().contains(topic)
                && (code == null || about == null || code.equals(about));
    }

    /** About how many bytes it takes. */
    int size() {
        return 200 + 2 * asked.stream().mapToInt(String::length).sum();
    }
}
