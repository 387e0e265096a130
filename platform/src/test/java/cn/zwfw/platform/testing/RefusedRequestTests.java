package cn.zwfw.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.openapi.OperationId;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation there is, by somebody who holds every duty, with everything that nobody should
 * send: it is refused with a problem document, and nothing is stored.
 */
public abstract class RefusedRequestTests {

    private static final String UNKNOWN = "no-such-parameter";

    private static final List<String> TRICKS =
            List.of(
                    "'",
                    "' or '1'='1",
                    "1; drop table revision",
                    "../../../etc/passwd",
                    "..%2f..%2fetc",
                    "%00",
                    "\u0000",
                    "\uD800",
                    "\uFFFF",
                    "-1",
                    "99999999999999999999",
                    "1e9",
                    "NaN",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "*",
                    " ",
                    "${jndi:ldap://127.0.0.1/a}",
                    "+999999999-12-31",
                    "9".repeat(5000));

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "null",
                    "7",
                    "\"text\"",
                    "[]",
                    "{}",
                    "{",
                    "{\"x\": 1}",
                    "[".repeat(2000),
                    "{\"a\":".repeat(2000),
                    "\u0000",
                    "<a/>",
                    "{\"reason\": \"\\ud800\"}",
                    "{\"name\": \"" + "长".repeat(100_000) + "\"}");

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
    protected RefusedRequestTests(String base) {
        this.base = base;
    }

    /** The path of something that could be there and is not. */
    protected abstract String filled(String path);

    @Test
    void isRefusedByEveryOperation() {
        var before = TableRows.of(database);
        var caller = TestTokens.holderOfEveryDuty(port, base);
        var faults = new ConcurrentLinkedQueue<String>();
        var sent = new AtomicInteger();

        // on both cores: one request at a time keeps only one of them busy
        operations().parallelStream()
                .forEach(operation -> {
                    for (var request : operation.hostile()) {
                        var answer = caller.send(request.on(caller));
                        sent.incrementAndGet();
                        if (!operation.refuses(request, answer)) {
                            faults.add(
                                    operation.id()
                                            + " "
                                            + request
                                            + " → "
                                            + answer.status()
                                            + " "
                                            + answer.body());
                        }
                    }
                });

        assertThat(faults).isEmpty();
        assertThat(sent).hasValueGreaterThan(1000);
        assertThat(TableRows.of(database)).isEqualTo(before);
    }

    private List<Operation> operations() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> path(one.getKey()).startsWith(base))
                .map(one ->
                        new Operation(
                                OperationId.of(one.getValue()),
                                one.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next()
                                        .name(),
                                path(one.getKey()).substring(base.length()),
                                filled(path(one.getKey()).substring(base.length())),
                                type(one.getKey()),
                                parameters(one.getValue())))
                .toList();
    }

    private static String path(RequestMappingInfo mapping) {
        return mapping.getPatternValues().iterator().next();
    }

    /** What it takes as a body. */
    private static String type(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
    }

    /** What it reads of the query, and one that nobody reads. */
    private static List<String> parameters(HandlerMethod handler) {
        var read =
                Arrays.stream(handler.getMethod().getParameters())
                        .flatMap(parameter ->
                                parameter.isAnnotationPresent(ModelAttribute.class)
                                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                                .map(RecordComponent::getName)
                                        : parameter.isAnnotationPresent(RequestParam.class)
                                                ? Stream.of(parameter.getName())
                                                : Stream.empty());
        return Stream.concat(read, Stream.of(UNKNOWN)).toList();
    }

    private record Operation(
            String id,
            String method,
            String path,
            String filled,
            String type,
            List<String> parameters) {

        List<Trick> hostile() {
            return Stream.of(inPath(), inQuery(), inBody(), inHeaders())
                    .flatMap(list -> list)
                    .toList();
        }

        private Stream<Trick> inPath() {
            return path.contains("{")
                    ? TRICKS.stream()
                            .map(trick ->
                                    new Trick(
                                            method,
                                            path.replaceAll("\\{[^}]*}", encoded(trick)),
                                            "{}",
                                            "application/json",
                                            "*"))
                    : Stream.empty();
        }

        private Stream<Trick> inQuery() {
            return parameters.stream()
                    .flatMap(name ->
                            TRICKS.stream()
                                    .map(trick ->
                                            new Trick(
                                                    method,
                                                    filled + "?" + name + "=" + encoded(trick),
                                                    "{}",
                                                    "application/json",
                                                    "*")));
        }

        private Stream<Trick> inBody() {
            if (method.equals("GET")) {
                return Stream.empty();
            }
            return Stream.concat(
                    BODIES.stream().map(body -> new Trick(method, filled, body, type, "*")),
                    Stream.of("application/xml", "text/plain", "x/y")
                            .map(other -> new Trick(method, filled, "{}", other, "*")));
        }

        private Stream<Trick> inHeaders() {
            return Stream.of("", "W/", "\"", "\"-1\"", "\"99999999999999\"", "x".repeat(4000))
                    .filter(_ -> !method.equals("GET"))
                    .map(tag -> new Trick(method, filled, "{}", "application/json", tag));
        }

        private static String encoded(String trick) {
            return URLEncoder.encode(trick, UTF_8).replace("+", "%20");
        }

        /** Whoever only reads may find nothing; whoever writes is always refused. */
        boolean refuses(Trick asked, Answer answer) {
            if (answer.status() >= 400) {
                return answer.status() < 500
                        && answer.type().startsWith("application/problem+json")
                        && !answer.text("detail").isBlank();
            }
            return method.equals("GET") && !asked.path().contains(UNKNOWN);
        }
    }

    private record Trick(String method, String path, String body, String type, String ifMatch) {

        HttpRequest.Builder on(HttpCaller caller) {
            var request =
                    caller.request(path)
                            .setHeader("Content-Type", type)
                            .setHeader("Idempotency-Key", UUID.randomUUID().toString());
            if (!ifMatch.isEmpty()) {
                request.setHeader("If-Match", ifMatch);
            }
            return request.method(method, BodyPublishers.ofString(body));
        }
    }
}
