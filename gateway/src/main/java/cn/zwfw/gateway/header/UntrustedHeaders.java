package cn.zwfw.gateway.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/**
 * Request headers by which a caller could claim to be someone else or to come from elsewhere.
 *
 * @param names request headers that are dropped, by exact names, in any case
 * @param prefixes request headers that are dropped, by the beginnings of names, in any case
 */
@ConfigurationProperties("zwfw.gateway.untrusted-headers")
record UntrustedHeaders(Set<String> names, List<String> prefixes) {

    UntrustedHeaders {
        names = Set.copyOf(names.stream().map(UntrustedHeaders::folded).toList());
        prefixes = prefixes.stream().map(UntrustedHeaders::folded).toList();
    }

    /** Those to drop, with those that `Connection` marks as meant for the next hop only. */
    List<String> among(HttpHeaders headers) {
        var marked =
                headers.getConnection().stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(String::strip)
                        .filter(name -> !KEPT.contains(folded(name)));
        return Stream.concat(headers.headerNames().stream().filter(this::covers), marked).toList();
    }

    /** A caller must not use `Connection` to drop what the gateway itself relies on. */
    private static final Set<String> KEPT =
            Set.of("host", "content-length", "transfer-encoding", "authorization", "traceparent");

    private boolean covers(String name) {
        var folded = folded(name);
        return names.contains(folded) || prefixes.stream().anyMatch(folded::startsWith);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
