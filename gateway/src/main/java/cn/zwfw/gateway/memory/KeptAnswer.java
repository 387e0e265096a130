package cn.zwfw.gateway.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * An answer as it is given again: what says how to read it, and the bytes. Nothing of the one for
 * whom it was first given.
 *
 * @param etag its version
 * @param headers of the answer itself, the version too
 * @param body never changed by anybody
 * @param ready what is prepared for giving it at once, from the first time on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptAnswer(
        String etag,
        Map<String, List<String>> headers,
        byte[] body,
        AtomicReference<@Nullable Ready> ready) {

    /** In bytes, about. */
    private static final int PREPARED = 2_000;

    private static final List<String> KEPT =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_LANGUAGE,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.CONTENT_DISPOSITION,
                    "Content-Security-Policy",
                    HttpHeaders.ETAG,
                    HttpHeaders.LAST_MODIFIED,
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.LINK,
                    HttpHeaders.VARY);

    KeptAnswer(String etag, Map<String, List<String>> headers, byte[] body) {
        this(etag, headers, body, new AtomicReference<>());
    }

    static KeptAnswer of(HttpHeaders headers, byte[] body) {
        var kept =
                KEPT.stream()
                        .filter(headers::containsHeader)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        name -> name,
                                        name -> List.copyOf(headers.getOrEmpty(name))));
        return new KeptAnswer(Objects.requireNonNull(headers.getETag()), kept, body);
    }

    /**
     * Whether a service lets everybody have this answer for as long as it is known not to have
     * changed: it has a version, and says {@code public}, or {@code no-cache}, which is to ask
     * before it is given again. To hear of every publication is to ask.
     */
    static boolean maybe(ServerHttpResponse response) {
        var headers = response.getHeaders();
        var directives = words(headers, HttpHeaders.CACHE_CONTROL).toList();
        return response.getStatusCode() == HttpStatus.OK
                && headers.getETag() != null
                && (directives.contains("public") || directives.contains("no-cache"))
                // with a field name they do not speak of the whole answer, but it is safer to obey
                && directives.stream()
                        .noneMatch(word ->
                                word.startsWith("private")
                                        || word.startsWith("no-store")
                                        || word.startsWith("no-cache="))
                && !headers.containsHeader(HttpHeaders.SET_COOKIE)
                && words(headers, HttpHeaders.VARY).allMatch(AnswerKey.VARYING::contains);
    }

    private static Stream<String> words(HttpHeaders headers, String name) {
        return headers.getOrEmpty(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    /** About how many bytes it takes, with what is prepared of it. */
    int size() {
        return PREPARED
                + body.length
                + headers.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(value -> 100 + 2 * value.length())
                        .sum();
    }
}
