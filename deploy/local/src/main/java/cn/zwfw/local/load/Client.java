package cn.zwfw.local.load;

import cn.zwfw.local.client.Answer;
import cn.zwfw.local.token.SignInRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Sends requests and counts what becomes of them; sends writes again where that is asked for. */
final class Client {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(35);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicReference<Instant> givesUp = new AtomicReference<>(Instant.MAX);
    private final Options options;
    private final Sessions sessions;
    private final Tally tally;
    private final Clock clock;

    Client(Options options, Sessions sessions, Tally tally, Clock clock) {
        this.options = options;
        this.sessions = sessions;
        this.tally = tally;
        this.clock = clock;
    }

    /** From then on nothing is sent again. */
    void giveUpAt(Instant time) {
        givesUp.set(time);
    }

    String organOf(String user) throws IOException, InterruptedException {
        return sessions.organOf(user);
    }

    /**
     * One call on its own; never sent again.
     *
     * @throws Unserved when it is not answered with the status it expects
     */
    Answer once(Call call) throws Unserved, InterruptedException {
        return attempt(call);
    }

    /**
     * A call on which the next one depends; sent again until it is acknowledged, if the load
     * retries.
     *
     * @throws Unserved when it is not
     */
    Answer send(Call call) throws Unserved, InterruptedException {
        var failed = false;
        while (true) {
            try {
                var answer = failed && call.look() != null ? settled(call) : attempt(call);
                if (failed) {
                    tally.recovered();
                }
                return answer;
            } catch (Unserved unserved) {
                if (!options.retries() || clock.instant().isAfter(givesUp.get())) {
                    throw unserved;
                }
                failed = true;
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Whether the lost answer was a yes shows in the thing's version, which only we change. */
    private Answer settled(Call call) throws Unserved, InterruptedException {
        var look = call.look() == null ? call.path() : call.look();
        var now = attempt(Call.read(call.user(), look));
        return now.etag().equals(call.etag()) ? attempt(call) : now;
    }

    /** Reads without counting, for what is waited for. */
    boolean isThere(String path) throws InterruptedException {
        try {
            return exchange(Call.read(null, path)).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Calls without counting, for what is made ready before the load. */
    Answer prepare(Call call) throws IOException, InterruptedException {
        return exchange(call);
    }

    private Answer attempt(Call call) throws Unserved, InterruptedException {
        var began = clock.instant();
        var what = call.method() + " " + call.path();
        try {
            var answer = exchange(call);
            if (answer.status() == call.expected()) {
                tally.served(Duration.between(began, clock.instant()));
                return answer;
            }
            var kind = "status " + answer.status();
            tally.failed(kind, what + ": " + answer.body());
            throw new Unserved(kind + " of " + what);
        } catch (IOException | SignInRefused failure) {
            tally.failed(failure.getClass().getSimpleName(), what + ": " + failure.getMessage());
            throw new Unserved(failure + " at " + what);
        }
    }

    /** By another gateway, when one takes no connection: nothing has reached it then. */
    private Answer exchange(Call call) throws IOException, InterruptedException {
        var first = turn.getAndIncrement();
        var gateways = options.gateways();
        for (int n = 0; n < gateways.size() - 1; n++) {
            try {
                return exchange(gateways.get(Math.floorMod(first + n, gateways.size())), call);
            } catch (ConnectException | HttpConnectTimeoutException _) {
                // the next one
            }
        }
        return exchange(gateways.get(Math.floorMod(first - 1, gateways.size())), call);
    }

    private Answer exchange(URI gateway, Call call) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + call.path()))
                        .timeout(PATIENCE)
                        .header("Content-Type", call.contentType())
                        .method(
                                call.method(),
                                call.body().isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(call.body()));
        if (call.user() != null) {
            request.header("Authorization", "Bearer " + sessions.token(call.user()));
        }
        if (call.etag() != null) {
            request.header("If-Match", call.etag());
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
    }
}
