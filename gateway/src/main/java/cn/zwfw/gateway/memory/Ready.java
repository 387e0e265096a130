package cn.zwfw.gateway.memory;

import cn.zwfw.gateway.header.SecurityHeaders;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What is the same whenever an answer is given again: it follows from what was asked and is
 * prepared once.
 *
 * @param headers all but those of a single request; never changed
 * @param service whose answer it is, by the id of its route
 * @param words what the access log tells of the path
 */
record Ready(HttpHeaders headers, String service, String words) {

    /**
     * @param told what is told of a path that will go
     */
    static Ready of(
            KeptAnswer answer,
            ServerHttpRequest request,
            org.springframework.http.HttpHeaders told,
            String service,
            String words) {
        var headers = new DefaultHttpHeaders();
        answer.headers().forEach((name, values) -> add(headers, name, values));
        headers.set(RememberedAnswers.STATUS, AsciiString.cached(RememberedAnswers.HIT));
        SecurityHeaders.missing(request, headers::contains)
                .forEach((name, value) -> headers.set(bytes(name), bytes(value)));
        told.forEach((name, values) -> add(headers, name, values));
        return new Ready(headers, service, words);
    }

    private static void add(HttpHeaders headers, String name, Iterable<String> values) {
        values.forEach(value -> headers.add(bytes(name), bytes(value)));
    }

    /** Those are written as they are; of a string every character is looked at each time. */
    private static CharSequence bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return text;
            }
        }
        return new AsciiString(text);
    }
}
