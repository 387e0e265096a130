package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Users who search power items without pause; also how long the database is at work for each. */
public final class Searches extends Measured {

    private static final String DATABASE = "power_list";

    private final Path run = Given.path("run");
    private final AtomicLong asked = new AtomicLong();
    private final AtomicReference<Double> before = new AtomicReference<>(0.0);

    /** Every user asks everything once. */
    public Searches() {
        var search = http("search").get("#{path}").check(status().is(200));
        var users =
                scenario("searches")
                        .exec(
                                foreach(Words.all().stream().map(Words::path).toList(), "path")
                                        .on(
                                                exec(
                                                                session -> {
                                                                    asked.incrementAndGet();
                                                                    return session;
                                                                })
                                                        .exec(counted(exec(search)))));
        setUp(users.injectClosed(withoutPause(16))).protocols(door());
    }

    @Override
    public void before() {
        before.set(active());
    }

    @Override
    Map<String, Double> figures() {
        Databases.settle();
        var figures = super.figures();
        figures.put("database", (active() - before.get()) / asked.get());
        return figures;
    }

    private double active() {
        try {
            return Databases.activeMillis(run, DATABASE);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
