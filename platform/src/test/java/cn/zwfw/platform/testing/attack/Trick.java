package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.testing.HttpCaller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A request that an operation should not get. */
record Trick(String method, String path, String body, String type, String ifMatch) {

    HttpRequest.Builder on(HttpCaller caller) {
        var request =
                caller.request(path)
                        .setHeader("Content-Type", type)
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (!ifMatch.isEmpty()) {
            request.setHeader("If-Match", ifMatch);
        }
        return request.method(method, BodyPublishers.ofString(body));
    }
}
