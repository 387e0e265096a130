package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.openapi.OperationId;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TableRows;
import cn.zwfw.platform.testing.TestTokens;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * The example of every operation that takes one, spoilt in each of its places: it is refused with a
 * problem document, and nothing is stored.
 */
public abstract class RefusedBodyTests {

    private final String base;

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    /**
     * Tests of a service.
     *
     * @param base what every path begins with, {@code /api/power-list/v1}
     */
    protected RefusedBodyTests(String base) {
        this.base = base;
    }

    /** The path of something that could be there and is not. */
    protected abstract String filled(String path);

    static Stream<String> operations() throws IOException {
        return examples().properties().stream()
                .filter(example -> example.getValue().has("request"))
                .map(example -> example.getKey());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedWhicheverPlaceIsSpoilt(String operation) throws IOException {
        var before = TableRows.of(database);
        var mapping = mapping(operation);
        var caller = TestTokens.holderOfEveryDuty(port, base);
        var bodies = Spoilt.bodies(examples().path(operation).path("request")).toList();

        var taken =
                // on both cores: one request at a time keeps only one of them busy
                bodies.parallelStream()
                        .map(body -> new Tried(body, send(caller, mapping, body)))
                        .filter(tried -> !isRefused(tried.answer()))
                        .map(Tried::toString)
                        .toList();

        assertThat(taken).isEmpty();
        assertThat(bodies).hasSizeGreaterThan(10);
        assertThat(TableRows.of(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takesNothingThatTheServiceAloneSays(String operation) throws IOException {
        var before = TableRows.of(database);
        var mapping = mapping(operation);
        var caller = TestTokens.holderOfEveryDuty(port, base);
        var bodies =
                ServerOwned.of(base.split("/", -1)[2])
                        .bodies(operation, examples().path(operation));

        var taken =
                bodies.entrySet().stream()
                        .map(body ->
                                new Tried(
                                        body.getKey(),
                                        send(caller, mapping, Spoilt.bytes(body.getValue()))))
                        .filter(tried ->
                                !isRefused(tried.answer())
                                        || !tried.answer().body().contains(tried.body()))
                        .map(Tried::toString)
                        .toList();

        assertThat(taken).isEmpty();
        assertThat(bodies).hasSizeGreaterThan(10);
        assertThat(TableRows.of(database)).isEqualTo(before);
    }

    /** A batch is answered entry by entry. */
    private static boolean isRefused(Answer answer) {
        if (answer.status() == 200) {
            var results = answer.json().path("results").findValuesAsString("result");
            return !results.isEmpty() && results.stream().allMatch("REFUSED"::equals);
        }
        return answer.status() >= 400
                && answer.status() < 500
                && answer.type().startsWith("application/problem+json")
                && !answer.text("detail").isBlank();
    }

    private Answer send(HttpCaller caller, RequestMappingInfo mapping, String body) {
        var method = mapping.getMethodsCondition().getMethods().toArray(RequestMethod[]::new)[0];
        return caller.send(
                caller.request(path(mapping))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setHeader("If-Match", "*")
                        .method(method.name(), BodyPublishers.ofString(body, ISO_8859_1)));
    }

    private RequestMappingInfo mapping(String operation) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> OperationId.of(one.getValue()).equals(operation))
                .map(one -> one.getKey())
                .findFirst()
                .orElseThrow();
    }

    private String path(RequestMappingInfo mapping) {
        var path = List.copyOf(mapping.getPatternValues()).getFirst();
        return filled(path.substring(base.length()));
    }

    private static JsonNode examples() throws IOException {
        try (var file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            return HttpCaller.JSON.readTree(file);
        }
    }

    private record Tried(String body, Answer answer) {

        @Override
        public String toString() {
            return "%s %s → %s"
                    .formatted(
                            body.substring(0, Math.min(body.length(), 3000)),
                            answer.status(),
                            answer.body());
        }
    }
}
