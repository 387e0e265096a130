package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody makes, kept so that others can make it too.
 *
 * @param path with its query, as it was sent
 * @param headers those that an operation reads
 * @param body each character is one byte
 */
record KeptCall(
        int port,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String token,
        String body) {

    private static final String BEARER = "Bearer ";

    static KeptCall of(HttpServletRequest request, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : new String[] {"Content-Type", "If-Match", "Accept"}) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var query = request.getQueryString();
        var said = request.getHeader("Authorization");
        return new KeptCall(
                request.getLocalPort(),
                request.getMethod(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                headers,
                said == null ? null : said.substring(BEARER.length()),
                new String(body, ISO_8859_1));
    }

    /** What the token of whoever calls tells. */
    JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    boolean takesJson() {
        return !body.isEmpty()
                && headers.getOrDefault("Content-Type", "").startsWith("application/json");
    }

    byte[] bytes() {
        return body.getBytes(ISO_8859_1);
    }

    Answer by(String other) {
        return sent(other, bytes());
    }

    Answer with(byte[] otherBody) {
        return sent(token, otherBody);
    }

    private Answer sent(@Nullable String by, byte[] content) {
        var caller = new HttpCaller(port, "", by);
        var request =
                caller.request(path)
                        .timeout(Duration.ofSeconds(30))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setHeader(ExampleRecorder.UNRECORDED, "yes")
                        .method(method, BodyPublishers.ofByteArray(content));
        headers.forEach(request::setHeader);
        return caller.opened(request);
    }
}
