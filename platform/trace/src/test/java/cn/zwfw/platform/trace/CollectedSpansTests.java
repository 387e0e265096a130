package cn.zwfw.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class CollectedSpansTests {

    private static final String IDENTITY = "62010219900307123X";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String[] COLLECTED = {
        "--" + Collector.ENDPOINT + "=http://127.0.0.1:1/v1/traces",
        "--management.tracing.export.otlp.enabled=false",
        "--management.tracing.sampling.probability=1"
    };

    @Test
    void thereAreNoneUnlessSomebodyCollectsThem() {
        try (var process = started()) {
            assertThat(process.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(process.getBeansOfType(SdkTracerProvider.class)).isEmpty();
            assertThat(process.getEnvironment().getPropertySources().contains("traces")).isFalse();
            assertThat(process.getBean(DataSource.class)).isNotInstanceOf(ProxyDataSource.class);
        }
    }

    @Test
    void theirExporterIsMadeOnceTheCollectorIsNamed() {
        try (var process = started("--" + Collector.ENDPOINT + "=http://127.0.0.1:1/v1/traces")) {
            assertThat(process.getBeansOfType(SpanExporter.class)).hasSize(2);
            assertThat(
                            process.getEnvironment()
                                    .getProperty("spring.kafka.listener.observation-enabled"))
                    .isEqualTo("true");
            assertThat(process.getBean(DataSource.class)).isInstanceOf(ProxyDataSource.class);
        }
    }

    @Test
    void whatIsNobodysIsCollected() {
        var spans =
                spansOf(one ->
                        one.contextualName("http get /v1/items/{code}")
                                .lowCardinalityKeyValue("uri", "/v1/items/{code}")
                                .lowCardinalityKeyValue("status", "200"));

        assertThat(spans)
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getName()).isEqualTo("http get /v1/items/{code}");
                    assertThat(attribute(span, "uri")).isEqualTo("/v1/items/{code}");
                    assertThat(attribute(span, "status")).isEqualTo("200");
                });
    }

    @Test
    void nothingPersonalIsCollected() {
        var spans =
                spansOf(one ->
                        one.contextualName("http get /people/" + IDENTITY)
                                .lowCardinalityKeyValue("uri", "/people?name=Zhang")
                                .lowCardinalityKeyValue("status", "500")
                                .highCardinalityKeyValue("http.url", "/people/" + IDENTITY)
                                .error(new IllegalStateException("Zhang has " + IDENTITY)));

        assertThat(spans)
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                    assertThat(span.getStatus().getDescription()).isEmpty();
                    assertThat(span.getEvents()).isEmpty();
                    assertThat(attribute(span, "status")).isEqualTo("500");
                    assertThat(span.getName() + span.getAttributes())
                            .doesNotContain(IDENTITY, "Zhang", "http.url");
                });
    }

    @Test
    void theOperatorsLookAtAProcessIsNotCollected() {
        assertThat(spansOf(one -> one.contextualName("http get /actuator/health"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTraceBeginsWithARequestOrAMessage(Kind kind) {
        var collected = collected(COLLECTED, () -> new SenderContext<>((_, _, _) -> {}, kind));

        assertThat(collected.isEmpty()).isEqualTo(kind == Kind.CLIENT);
    }

    @Test
    void noneBeginsWithTheClock() {
        assertThat(collected(COLLECTED, Observation.Context::new)).isEmpty();
    }

    @Test
    void noCallerDecidesWhatIsCollected() {
        var none = COLLECTED.clone();
        none[2] = "--management.tracing.sampling.probability=0";

        assertThat(collected(COLLECTED, () -> asked("00"))).hasSize(2);
        assertThat(collected(none, () -> asked("01"))).isEmpty();
    }

    @Test
    void whatACallerSaysBesideItsTraceIsNotCollected() {
        assertThat(collected(COLLECTED, () -> asked("01")))
                .allSatisfy(span -> {
                    assertThat(span.getTraceId()).isEqualTo(TRACE);
                    assertThat(span.getSpanContext().getTraceState().isEmpty()).isTrue();
                });
    }

    private static List<SpanData> spansOf(Consumer<Observation> told) {
        return collected(COLLECTED, () -> asked("01"), told).stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .toList();
    }

    private static List<SpanData> collected(
            String[] arguments, Supplier<Observation.Context> context) {
        return collected(arguments, context, _ -> {});
    }

    /** What is collected of this and of something that is done within it. */
    private static List<SpanData> collected(
            String[] arguments, Supplier<Observation.Context> context, Consumer<Observation> told) {
        try (var process = started(arguments)) {
            var registry = process.getBean(ObservationRegistry.class);
            var observation = Observation.start("test", context, registry);
            told.accept(observation);
            observation.scoped(() -> Observation.start("within", registry).stop());
            observation.stop();
            process.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
            return new ArrayList<>(
                    process.getBean(InMemorySpanExporter.class).getFinishedSpanItems());
        }
    }

    private static Observation.Context asked(String flags) {
        var headers =
                Map.of(
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-" + flags,
                        "tracestate",
                        "who=" + IDENTITY);
        var context = new ReceiverContext<Map<String, String>>(Map::get, Kind.SERVER);
        context.setCarrier(headers);
        return context;
    }

    private static String attribute(SpanData span, String key) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
    }

    private static ConfigurableApplicationContext started(String... arguments) {
        return new SpringApplicationBuilder(Observed.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.application.name=test")
                .run(arguments);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Observed {

        @Bean
        InMemorySpanExporter memory() {
            return InMemorySpanExporter.create();
        }

        @Bean
        DataSource database() {
            return (DataSource)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (_, method, _) -> method.getName().equals("hashCode") ? 1 : null);
        }
    }
}
