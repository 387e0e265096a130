package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A run whose figures are those of what its users do from beginning to end. */
public abstract class Measured extends Simulation {

    static final String GATEWAY = "http://127.0.0.1:8080";

    /** What a run needs until connections are open and everybody is at work. */
    private static final long SETTLING = 3_000_000_000L;

    private static final String BEGAN = "began";

    private final Course course = new Course();
    private final long seconds = Given.number("seconds", 10);
    private final AtomicLong began = new AtomicLong();

    long seconds() {
        return seconds;
    }

    Course course() {
        return course;
    }

    /** When the first user began, by {@link System#nanoTime}. */
    long began() {
        return began.get();
    }

    /** The door, as somebody comes to it from an address of his own, through the city's proxy. */
    static HttpProtocolBuilder door() {
        return http.baseUrl(Given.text("target", GATEWAY))
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .header("X-Forwarded-For", _ -> address())
                .disableCaching()
                .shareConnections();
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    /** Does it, and counts how long it takes; what fails on the way ends it. */
    ChainBuilder counted(ChainBuilder errand) {
        return exec(
                        session -> {
                            var now = System.nanoTime();
                            began.compareAndSet(0, now);
                            return session.set(BEGAN, now);
                        })
                .exec(exitBlockOnFail().on(errand))
                .exec(session -> {
                    course.add(session.getLong(BEGAN), System.nanoTime(), session.isFailed());
                    return session.markAsSucceeded();
                });
    }

    /** The figures of the run, without its first and last moments. */
    Map<String, Double> figures() {
        var end = began() + seconds * 1_000_000_000L;
        return course.figures(Math.min(began() + SETTLING, end), end);
    }

    @Override
    public void after() {
        try {
            Files.writeString(Given.path("result"), Course.json(figures()) + "\n");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
