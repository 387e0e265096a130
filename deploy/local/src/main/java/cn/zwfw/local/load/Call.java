package cn.zwfw.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param user none for the public
 * @param path from {@code /api} on
 * @param etag the version that is changed
 * @param key the idempotency key of what is created
 * @param look where the thing is read again when it is not known whether a change was taken
 * @param expected the status of success
 */
record Call(
        @Nullable String user,
        String method,
        String path,
        @Nullable String etag,
        @Nullable String key,
        @Nullable String look,
        String body,
        int expected) {

    static Call read(@Nullable String user, String path) {
        return new Call(user, "GET", path, null, null, null, "", 200);
    }

    static Call create(@Nullable String user, String path, String body) {
        var key = UUID.randomUUID().toString();
        return new Call(user, "POST", path, null, key, null, body, 201);
    }

    /** A change of the thing that is read at {@code look}, as it was seen with {@code etag}. */
    static Call change(String user, String path, String look, String etag, String body) {
        return new Call(user, "POST", path, etag, null, look, body, 200);
    }

    /** A file under a name of its own, so that it may be sent again. */
    static Call file(String user, String folder, String name) {
        var query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&fileName=a.pdf";
        var path = folder + "/" + UUID.randomUUID() + query;
        var pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
        return new Call(user, "PUT", path, null, null, null, pdf, 200);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    String contentType() {
        return body.startsWith("%PDF") ? "application/octet-stream" : "application/json";
    }
}
