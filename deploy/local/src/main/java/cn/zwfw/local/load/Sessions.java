package cn.zwfw.local.load;

import cn.zwfw.local.token.SignIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tokens of the demo users, renewed before they expire. */
final class Sessions {

    /** The issuer's tokens live for thirty minutes. */
    private static final Duration LIFE = Duration.ofMinutes(20);

    private static final Pattern ORGAN = Pattern.compile("\"organ\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final URI issuer;
    private final Clock clock;

    Sessions(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    String token(String user) throws IOException, InterruptedException {
        var known = sessions.get(user);
        if (known != null && known.until.isAfter(clock.instant())) {
            return known.token;
        }
        var token = new SignIn(issuer).asUser(user, password());
        sessions.put(user, new Session(token, clock.instant().plus(LIFE)));
        return token;
    }

    /** The organ that a user's token names. */
    String organOf(String user) throws IOException, InterruptedException {
        var claims = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        var found = ORGAN.matcher(new String(claims, StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IOException(user + " is of no organ");
        }
        return found.group(1);
    }

    private static String password() throws IOException {
        Properties demo = new Properties();
        try (InputStream in = Sessions.class.getResourceAsStream("/demo.properties")) {
            demo.load(Objects.requireNonNull(in));
        }
        return Objects.requireNonNull(demo.getProperty("zwfw.demo.password"));
    }

    private record Session(String token, Instant until) {}
}
