package cn.zwfw.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser that signs a user in. */
final class Browser {

    static final String CALLBACK = "http://127.0.0.1:5173/signed-in";

    private final String issuer;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        issuer = "http://127.0.0.1:" + port;
    }

    /** Where the issuer sends the browser that asks for a code. */
    String authorize(Map<String, String> parameters) throws IOException, InterruptedException {
        return location(get(issuer + "/oauth2/authorize?" + form(parameters)));
    }

    /** Where the issuer sends the browser after the sign-in form. */
    String submit(String login, String password) throws IOException, InterruptedException {
        String csrf = first("name=\"_csrf\"[^>]*value=\"([^\"]*)\"", get(issuer + "/login").body());
        return location(
                post(
                        "/login",
                        Map.of("_csrf", csrf, "username", login, "password", password),
                        null));
    }

    String codeAt(String address) throws IOException, InterruptedException {
        return first("[?&]code=([^&]*)", location(get(address)));
    }

    HttpResponse<String> post(String path, Map<String, String> form, @Nullable String basic)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (basic != null) {
            byte[] bytes = basic.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
