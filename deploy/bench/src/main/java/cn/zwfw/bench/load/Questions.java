package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Questions of strangers at a rate; how long it takes from the act in convenience-service, by the
 * time that it writes into the event, until supervision-service has the row.
 */
public final class Questions extends Measured {

    private static final String QUESTION =
            """
            {"kind": "INQUIRY", "title": "示例许可延续", "organ": "#{organ}",
             "text": "到期前多少天可以申请延续?", "breach": false,
             "name": "张示例", "telephone": "13900000001"}
            """;

    private final Sight sight = new Sight(Given.path("run"));

    /** Begins to look before the first asks. */
    public Questions() {
        var asked =
                exec(
                        http("question")
                                .post("/api/convenience/v1/public/inquiries")
                                .header("Idempotency-Key", _ -> UUID.randomUUID().toString())
                                .body(StringBody(QUESTION))
                                .check(status().is(201), jsonPath("$.number").saveAs("number")));
        var questions =
                scenario("questions")
                        .exec(
                                feed(Prepared.in(Given.path("run")).inTurn())
                                        .exec(counted(asked))
                                        .exec(session -> {
                                            if (counts() && session.contains("number")) {
                                                sight.lookFor(
                                                        Objects.requireNonNull(
                                                                session.getString("number")));
                                            }
                                            return session;
                                        }));
        var rate = Given.number("rate", 500);
        setUp(
                        questions.injectOpen(
                                constantUsersPerSec(rate / 4.0).during(warming()),
                                constantUsersPerSec(rate).during(seconds())))
                .protocols(door());
    }

    @Override
    public void before() {
        sight.open();
    }

    @Override
    Map<String, Double> figures() {
        var missing = sight.close();
        var figures = Course.ofTimes(sight.millis(), (double) seconds());
        figures.put("missing", (double) missing);
        super.figures().forEach((name, value) -> figures.put("http-" + name, value));
        return figures;
    }
}
