package cn.zwfw.platform.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act, its event in the outbox, the message in Kafka and what listens to it are one trace. */
class OneTraceTests {

    private static final InMemorySpanExporter COLLECTOR = InMemorySpanExporter.create();
    private static final String IDENTITY = "62010219900307123X";

    private static Database database;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        database = new Database();
        var arguments =
                new ArrayList<>(
                        ThingService.arguments(database.url(), TestKafka.bootstrapServers()));
        arguments.add("--test.topic=traced.thing");
        arguments.add(
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces");
        arguments.add("--management.tracing.export.otlp.enabled=false");
        arguments.add("--management.tracing.sampling.probability=1");
        arguments.add("--management.opentelemetry.tracing.export.schedule-delay=50ms");
        service =
                new SpringApplicationBuilder(ThingService.class)
                        .web(WebApplicationType.NONE)
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
    void fromTheActToTheListener() {
        var trace = new AtomicReference<>("");
        Observation.createNotStarted("act", service.getBean(ObservationRegistry.class))
                .observe(() -> {
                    var span = requireNonNull(service.getBean(Tracer.class).currentSpan());
                    trace.set(span.context().traceId());
                    service.getBean(Things.class).change(IDENTITY);
                });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(of(trace.get()))
                                .extracting(SpanData::getKind)
                                .filteredOn(SpanKind.CONSUMER::equals)
                                .hasSize(3));
        var act = named(trace.get(), "act");
        var relay = named(trace.get(), "zwfw.outbox.relay");
        var sent = of(trace.get()).stream().filter(OneTraceTests::isSent).toList();
        assertThat(relay.getParentSpanId()).isEqualTo(act.getSpanId());
        assertThat(sent)
                .singleElement()
                .satisfies(one -> assertThat(one.getParentSpanId()).isEqualTo(relay.getSpanId()));
        assertThat(of(trace.get()))
                .filteredOn(span ->
                        span.getKind() == SpanKind.CONSUMER
                                && !span.getSpanId().equals(relay.getSpanId()))
                .hasSize(2)
                .allMatch(span -> span.getParentSpanId().equals(sent.getFirst().getSpanId()));
        assertThat(
                        service.getBean(JdbcClient.class)
                                .sql("select trace from arrival where code = ?")
                                .param(IDENTITY)
                                .query(String.class)
                                .single())
                .isEqualTo(trace.get());
        assertThat(of(trace.get()))
                .extracting(span -> span.getName() + span.getAttributes() + span.getEvents())
                .noneMatch(told -> told.contains(IDENTITY));
    }

    private static boolean isSent(SpanData span) {
        return span.getKind() == SpanKind.PRODUCER;
    }

    private static SpanData named(String trace, String name) {
        return of(trace).stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<SpanData> of(String trace) {
        return COLLECTOR.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}
