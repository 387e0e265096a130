package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.testing.HttpCaller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/**
 * A request that an operation should not get.
 *
 * @param headers that are as they should not be; the others are as they should
 */
record Trick(String method, String path, String body, Map<String, String> headers) {

    Trick(String method, String path) {
        this(method, path, "{}", Map.of());
    }

    HttpRequest.Builder on(HttpCaller caller) {
        var request =
                caller.request(path)
                        .header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        headers.forEach(request::setHeader);
        return request.method(method, BodyPublishers.ofString(body));
    }
}
