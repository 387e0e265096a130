package cn.zwfw.local.token;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One sign-in at the issuer, with the authorization code flow and PKCE (RFC 7636) for users. */
public final class SignIn {

    private static final String REDIRECT = "http://127.0.0.1:8080/signed-in";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    /** Shared, as a client of its own for each of many sign-ins costs more than the sign-in. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final URI issuer;
    private String session = "";

    public SignIn(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * The access token of a user.
     *
     * @throws SignInRefused if login or password are wrong
     */
    public String asUser(String login, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = get(issuer.resolve("/login"));
        Map<String, String> entries =
                Map.of(
                        "username", login,
                        "password", password,
                        "_csrf", find(CSRF, page.body(), "the sign-in page has no form"));
        URI afterLogin = location(post(issuer.resolve("/login"), entries, null));
        if (afterLogin.getPath().equals("/login")) {
            throw new SignInRefused(login + ": no such demo user, or a wrong password");
        }
        String verifier = verifier();
        // without the scope openid, as nobody reads the identity token that would be signed too
        URI authorize =
                issuer.resolve(
                        "/oauth2/authorize?"
                                + form(
                                        Map.of(
                                                "response_type", "code",
                                                "client_id", "portal",
                                                "redirect_uri", REDIRECT,
                                                "code_challenge", challenge(verifier),
                                                "code_challenge_method", "S256")));
        String back = location(get(authorize)).toString();
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "portal",
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        find(CODE, back, "no code came back: " + back),
                        "code_verifier",
                        verifier),
                null);
    }

    /**
     * The access token of a district's system.
     *
     * @throws SignInRefused if there is no such system or the secret is wrong
     */
    public String asSystem(String client, String secret) throws IOException, InterruptedException {
        String pair = client + ":" + secret;
        return token(
                Map.of("grant_type", "client_credentials"),
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private String token(Map<String, String> entries, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(issuer.resolve("/oauth2/token"), entries, authorization);
        return find(ACCESS_TOKEN, answer.body(), "the issuer answered " + answer.body());
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(
            URI uri, Map<String, String> entries, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(entries)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    /** Goes on with the session that the issuer opened with the first answer. */
    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(cookie -> session = cookie.split(";", 2)[0]);
        return answer;
    }

    /** Where an answer leads; the issuer's answers may name a path only. */
    private URI location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(issuer::resolve)
                .orElseThrow(() ->
                        new SignInRefused(answer.uri().getPath() + " gave " + answer.statusCode()));
    }

    private static String find(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new SignInRefused(otherwise);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String verifier() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return URL_SAFE.encodeToString(random);
    }

    private static String challenge(String verifier) {
        try {
            return URL_SAFE.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
