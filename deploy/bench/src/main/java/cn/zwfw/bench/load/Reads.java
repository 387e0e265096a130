package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;

/**
 * Users with a connection each, who ask twice in a second for a list that no gateway remembers: far
 * below what either side can carry, so that what is seen is the way and not the queue.
 */
public final class Reads extends Measured {

    private static final Duration PACE = Duration.ofMillis(500);

    /** Opens the connections one after the other. */
    public Reads() {
        var read =
                exec(
                        http("list")
                                .get("/api/power-list/v1/public/items?limit=1")
                                .check(status().is(200)));
        var readers =
                scenario("reads")
                        .exec(during(warming() + seconds()).on(pace(PACE).exec(counted(read))));
        setUp(readers.injectOpen(rampUsers(Given.number("users", 200)).during(1)))
                .protocols(connections());
    }

    private static HttpProtocolBuilder connections() {
        return http.baseUrl(Given.text("target", GATEWAY))
                .acceptHeader("application/json")
                .header("X-Forwarded-For", "#{address}")
                .disableCaching();
    }
}
