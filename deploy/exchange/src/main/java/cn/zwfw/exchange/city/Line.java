package cn.zwfw.exchange.city;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request at a time over a link that may be cut at any moment. */
final class Line {

    private final HttpClient client;
    private final Duration timeout;

    Line(Duration timeout) {
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(timeout)
                        .build();
        this.timeout = timeout;
    }

    /**
     * The answer, whole.
     *
     * @throws CityAway when none came in time
     */
    Answer send(HttpRequest.Builder request) {
        // the client's own time-out ends with the headers; a link that dies later would be waited
        // for without end
        var answer = client.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            var came = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(came.statusCode(), came.headers(), came.body());
        } catch (TimeoutException late) {
            throw CityAway.because(late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            throw CityAway.because(cause == null ? failed : cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CityAway.because(stopped);
        } finally {
            answer.cancel(true);
        }
    }
}
