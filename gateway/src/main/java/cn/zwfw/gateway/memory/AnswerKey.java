package cn.zwfw.gateway.memory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Which answer it is: all that it may depend on. Links in an answer name the host that was asked;
 * the origin is what browsers are answered by.
 *
 * @param kind what changes it
 * @param code of the thing that it is about
 * @param asked address, and each header that it may vary by; the rest follows from these
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

    /** No header has it as its value. */
    private static final String NOTHING = "\n";

    AnswerKey {
        asked = List.copyOf(asked);
    }

    static AnswerKey of(Remembered.Place place, ServerHttpRequest request) {
        return new AnswerKey(
                place.kind(),
                place.code(request.getPath().pathWithinApplication()),
                asked(request));
    }

    /** What tells one answer from another in a request, whatever it asks for. */
    static List<String> asked(ServerHttpRequest request) {
        var uri = request.getURI();
        var headers = request.getHeaders();
        return List.of(
                Objects.requireNonNullElse(uri.getScheme(), NOTHING),
                Objects.requireNonNullElse(uri.getRawPath(), NOTHING),
                Objects.requireNonNullElse(uri.getRawQuery(), NOTHING),
                said(headers, HttpHeaders.HOST),
                said(headers, HttpHeaders.ORIGIN),
                said(headers, HttpHeaders.ACCEPT),
                said(headers, HttpHeaders.ACCEPT_LANGUAGE),
                said(headers, HttpHeaders.ACCEPT_ENCODING));
    }

    private static String said(HttpHeaders headers, String name) {
        var values = headers.get(name);
        if (values == null || values.isEmpty()) {
            return NOTHING;
        }
        // no value has a line break in it
        return values.size() == 1 ? values.getFirst() : String.join("\n", values) + NOTHING;
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
