package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ClosedInjectionStep;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A run whose figures are those of what its users do from beginning to end. */
public abstract class Measured extends Simulation {

    static final String GATEWAY = "http://127.0.0.1:8080";

    /** What a run needs until connections are open and everybody is at work. */
    private static final long SETTLING = 3_000_000_000L;

    /** Of so many addresses are they who come, as those who come within some seconds are. */
    private static final int ADDRESSES = 1_000;

    /** So few that compilers find time for what they see. */
    private static final int WARMING = 8;

    private static final long SECOND = 1_000_000_000L;
    private static final String BEGAN = "began";

    private final Course course = new Course();
    private final long seconds = Given.number("seconds", 10);
    private final long warming = Given.number("warming", 0);
    private final long rounds = Given.number("rounds", 1);
    private final AtomicLong began = new AtomicLong();

    long seconds() {
        return seconds;
    }

    Course course() {
        return course;
    }

    /** Seconds in which nothing counts. */
    long warming() {
        return warming;
    }

    /** When it began to count, by {@link System#nanoTime}. */
    long began() {
        return began.get() + warming * SECOND;
    }

    /** Whether what ends now counts. */
    boolean counts() {
        return began.get() != 0 && System.nanoTime() >= began();
    }

    /** Users at once without pause: fewer while nothing counts, then as many as are given. */
    ClosedInjectionStep[] withoutPause(int otherwise) {
        var users = Given.number("users", otherwise);
        var all = constantConcurrentUsers(users).during(seconds * rounds);
        return warming == 0
                ? new ClosedInjectionStep[] {all}
                : new ClosedInjectionStep[] {
                    constantConcurrentUsers(Math.max(1, users / WARMING)).during(warming), all
                };
    }

    /** The door, as somebody comes to it from an address of his own, through the city's proxy. */
    static HttpProtocolBuilder door() {
        return http.baseUrl(Given.text("target", GATEWAY))
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .header("X-Forwarded-For", "#{address}")
                .disableCaching()
                .shareConnections();
    }

    private static String address() {
        var any = ThreadLocalRandom.current().nextInt(ADDRESSES);
        return "10.0.%d.%d".formatted(any / 250, any % 250 + 1);
    }

    /** Does it, and counts how long it takes; what fails on the way ends it. */
    ChainBuilder counted(ChainBuilder errand) {
        return exec(
                        session -> {
                            var now = System.nanoTime();
                            began.compareAndSet(0, now);
                            return session.set(BEGAN, now)
                                    .set(
                                            "address",
                                            Objects.requireNonNullElseGet(
                                                    session.getString("address"),
                                                    Measured::address));
                        })
                .exec(exitBlockOnFail().on(errand))
                .exec(session -> {
                    course.add(session.getLong(BEGAN), System.nanoTime(), session.isFailed());
                    return session.markAsSucceeded();
                });
    }

    /** The figures of the last round. */
    Map<String, Double> figures() {
        return figures(rounds - 1);
    }

    /** Those of a round, without the first moments. */
    private Map<String, Double> figures(long round) {
        var from = began() + round * seconds * SECOND;
        var to = from + seconds * SECOND;
        return course.figures(Math.min(from + SETTLING, to), to);
    }

    /** Leaves the figures of each round as a line. */
    @Override
    public void after() {
        var lines =
                Stream.concat(
                                LongStream.range(0, rounds - 1).mapToObj(this::figures),
                                Stream.of(figures()))
                        .map(Course::json)
                        .toList();
        try {
            Files.write(Given.path("result"), lines);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
