package cn.zwfw.identity;

import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser with its cookies. Those marked Secure are sent to loopback over HTTP too, as browsers
 * do.
 */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The page at an address, or where the issuer sends the browser with what it asked for. */
    Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Hands in the form of a page. */
    Page submit(Page page, Map<String, String> entries) {
        return follow(post(page.action(), form(entries)));
    }

    /** What is asked without a page, such as a token. */
    Answer post(String address, Map<String, String> entries) {
        var answer = send(post(address, form(entries)));
        return new Answer(answer.statusCode(), answer.body(), "", "");
    }

    private Page follow(HttpRequest.Builder request) {
        var answer = send(request);
        var location = answer.headers().firstValue("Location").orElse("");
        if (location.isEmpty() || answer.statusCode() / 100 != 3) {
            return new Page(answer.uri().toString(), answer.body());
        }
        if (location.contains("/login-actions/") || location.contains("/openid-connect/auth?")) {
            return follow(HttpRequest.newBuilder(URI.create(location)).GET());
        }
        return new Page(location, "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            request.header("Accept", "text/html,application/json");
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(Map.Entry::toString)
                                .collect(Collectors.joining("; ")));
            }
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static HttpRequest.Builder post(String address, String form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    static String form(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry ->
                        entry.getKey()
                                + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
