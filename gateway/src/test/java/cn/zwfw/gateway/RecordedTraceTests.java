package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/** The trace of a request where somebody collects spans. */
@TestPropertySource(
        properties = {
            "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces",
            "management.tracing.export.otlp.enabled=false",
            "management.tracing.export.enabled=true",
            "management.tracing.sampling.probability=1",
            "management.opentelemetry.tracing.export.schedule-delay=50ms"
        })
class RecordedTraceTests extends AtTheDoor {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OUTSIDE = "00f067aa0ba902b7";
    private static final String IDENTITY = "62010219900307123X";

    @Autowired InMemorySpanExporter collector;

    @BeforeEach
    void theServiceAnswers() {
        collector.reset();
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void goesOnInTheServiceBehindTheDoor() throws Exception {
        var answer = send(to(PUBLIC).header("traceparent", "00-" + ID + "-" + OUTSIDE + "-00"));

        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly(ID);
        var request = span(ID, SpanKind.SERVER);
        var onward = span(ID, SpanKind.CLIENT);
        assertThat(request.getParentSpanId()).isEqualTo(OUTSIDE);
        assertThat(onward.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(seen()).isEqualTo("00-" + ID + "-" + onward.getSpanId() + "-01");
    }

    @Test
    void isTheOneThatTheAnswerNamesWhenTheCallersIsNotValid() throws Exception {
        var answer = send(to(PUBLIC).header("traceparent", "00-" + ID + "-0000000000000000-01"));

        var id = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(id).isNotEqualTo(ID);
        assertThat(span(id, SpanKind.SERVER).getParentSpanId()).isEqualTo("0000000000000000");
        assertThat(seen()).startsWith("00-" + id + "-");
    }

    @Test
    void saysNothingOfWhoWasAskedFor() throws Exception {
        var answer = send(to(PUBLIC + "/" + IDENTITY + "?name=Zhang&id=" + IDENTITY));

        var id = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        span(id, SpanKind.SERVER);
        span(id, SpanKind.CLIENT);
        assertThat(of(id))
                .extracting(span -> span.getName() + span.getAttributes() + span.getEvents())
                .noneMatch(told -> told.contains(IDENTITY) || told.contains("Zhang"))
                .anyMatch(told -> told.contains("GET"));
    }

    private SpanData span(String trace, SpanKind kind) {
        await().until(() -> of(trace).stream().anyMatch(span -> span.getKind() == kind));
        return of(trace).stream().filter(span -> span.getKind() == kind).findFirst().orElseThrow();
    }

    private List<SpanData> of(String trace) {
        return collector.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    private static String seen() {
        return SERVICE.getAllServeEvents().getFirst().getRequest().getHeader("traceparent");
    }

    @TestConfiguration
    static class Collecting {

        @Bean
        InMemorySpanExporter collector() {
            return InMemorySpanExporter.create();
        }
    }
}
