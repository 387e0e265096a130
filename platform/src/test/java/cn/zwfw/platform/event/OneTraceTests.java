package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A request, its queries, its event in the outbox, the message in Kafka, what listens to it and the
 * queries of that are one trace.
 */
class OneTraceTests {

    private static final InMemorySpanExporter COLLECTOR = InMemorySpanExporter.create();
    private static final String OUTSIDE = "00f067aa0ba902b7";
    private static final String IDENTITY = "62010219900307123X";
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("db.query.text");

    private static Database database;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        database = new Database();
        var arguments =
                new ArrayList<>(
                        ThingService.arguments(database.url(), TestKafka.bootstrapServers()));
        arguments.add("--server.port=0");
        arguments.add("--test.topic=traced.thing");
        arguments.add(
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces");
        arguments.add("--management.tracing.export.otlp.enabled=false");
        arguments.add("--management.tracing.sampling.probability=1");
        arguments.add("--management.opentelemetry.tracing.export.schedule-delay=50ms");
        service =
                new SpringApplicationBuilder(ThingService.class, Web.class)
                        .web(WebApplicationType.SERVLET)
                        .initializers(context ->
                                context.getBeanFactory().registerSingleton("collector", COLLECTOR))
                        .run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        database.close();
    }

    @Test
    void fromTheRequestToTheListenersQueries() throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var answer = ask("/things/" + IDENTITY, trace);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly(trace);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(trace, SpanKind.CONSUMER)).hasSize(3));
        var request = only(of(trace, SpanKind.SERVER));
        assertThat(request.getName()).isEqualTo("http post /things/{code}");
        assertThat(request.getParentSpanId()).isEqualTo(OUTSIDE);
        var relay =
                only(
                        of(trace, SpanKind.CONSUMER).stream()
                                .filter(span -> span.getName().equals("zwfw.outbox.relay"))
                                .toList());
        assertThat(relay.getParentSpanId()).isEqualTo(request.getSpanId());
        var sent = only(of(trace, SpanKind.PRODUCER));
        assertThat(sent.getParentSpanId()).isEqualTo(relay.getSpanId());
        var listeners =
                of(trace, SpanKind.CONSUMER).stream()
                        .filter(span -> !span.getSpanId().equals(relay.getSpanId()))
                        .toList();
        assertThat(listeners)
                .hasSize(2)
                .allMatch(span -> span.getParentSpanId().equals(sent.getSpanId()));
        assertThat(queriesOf(trace, List.of(request)))
                .anyMatch(query -> query.startsWith("insert into thing values (?, ?)"));
        assertThat(queriesOf(trace, listeners))
                .anyMatch(query -> query.startsWith("insert into arrival"))
                .anyMatch(query -> query.startsWith("insert into thing_copy values (?, ?)"));
        assertThat(traceInTheLogOfTheListener()).isEqualTo(trace);
        assertThat(told(trace)).noneMatch(told -> told.contains(IDENTITY));
    }

    @Test
    void nothingIsToldOfWhatTheDatabaseSaysOfAPerson() throws Exception {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        assertThat(ask("/refused/" + IDENTITY, trace).statusCode()).isEqualTo(500);

        await().until(() -> !of(trace, SpanKind.SERVER).isEmpty());
        var query = only(of(trace, SpanKind.CLIENT));
        assertThat(query.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(query.getName()).isEqualTo("sql select");
        assertThat(query.getAttributes().get(QUERY)).isEqualTo("select cast(? as integer)");
        assertThat(told(trace)).noneMatch(told -> told.contains(IDENTITY));
    }

    @Test
    void noneIsMadeByTheClock() throws Exception {
        var trace = "e2fcf5a2a4fe4d6e9a8f6d1b8a7c5e30";

        var _ = ask("/things/clock", trace);

        // the outbox has been polled many times until this has arrived
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(trace, SpanKind.CONSUMER)).hasSize(3));
        var requested =
                COLLECTOR.getFinishedSpanItems().stream()
                        .filter(span -> span.getParentSpanId().equals(OUTSIDE))
                        .map(SpanData::getTraceId)
                        .collect(Collectors.toSet());
        assertThat(COLLECTOR.getFinishedSpanItems())
                .allMatch(span -> requested.contains(span.getTraceId()));
    }

    @Test
    void thePoolIsMeasuredAsWithoutIt() {
        assertThat(service.getBean(MeterRegistry.class).find("hikaricp.connections").gauge())
                .isNotNull();
    }

    private static HttpResponse<String> ask(String path, String trace) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:" + port + path + "?id=" + IDENTITY))
                            .header("traceparent", "00-" + trace + "-" + OUTSIDE + "-01")
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String traceInTheLogOfTheListener() {
        return service.getBean(JdbcClient.class)
                .sql("select trace from arrival where code = ?")
                .param(IDENTITY)
                .query(String.class)
                .single();
    }

    private static List<String> queriesOf(String trace, List<SpanData> within) {
        var parents = within.stream().map(SpanData::getSpanId).toList();
        return of(trace, SpanKind.CLIENT).stream()
                .filter(span -> parents.contains(span.getParentSpanId()))
                .map(span -> span.getAttributes().get(QUERY))
                .toList();
    }

    private static List<String> told(String trace) {
        return COLLECTOR.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .map(span ->
                        span.getName()
                                + span.getAttributes()
                                + span.getEvents()
                                + span.getStatus().getDescription())
                .toList();
    }

    private static SpanData only(List<SpanData> spans) {
        assertThat(spans).hasSize(1);
        return spans.getFirst();
    }

    private static List<SpanData> of(String trace, SpanKind kind) {
        return COLLECTOR.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind)
                .toList();
    }

    /** What a service has before its own: the filter that names the trace, and something to ask. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "cn.zwfw.platform.web",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.TraceFilter"))
    @Import(Acts.class)
    static class Web {}

    @RestController
    static class Acts {

        private final Things things;
        private final JdbcClient jdbc;

        Acts(Things things, JdbcClient jdbc) {
            this.things = things;
            this.jdbc = jdbc;
        }

        @PostMapping("/things/{code}")
        void change(@PathVariable("code") String code) {
            things.change(code);
        }

        @PostMapping("/refused/{code}")
        int refused(@PathVariable("code") String code) {
            return jdbc.sql("select cast(? as integer)").param(code).query(Integer.class).single();
        }
    }
}
