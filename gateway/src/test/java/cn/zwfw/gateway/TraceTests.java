package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties =
                "logging.level.org.springframework.cloud.gateway.filter.NettyWriteResponseFilter=trace")
class TraceTests extends AtTheDoor {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String VALID = "00-" + ID + "-00f067aa0ba902b7-01";

    @BeforeEach
    void theServiceHasATraceOfItsOwn() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok().withHeader("X-Trace-Id", "its-own")));
    }

    @Test
    void isContinuedWhenTheCallerHasOne() throws Exception {
        var answer = send(to(PUBLIC).header("traceparent", VALID).header("tracestate", "a=b"));

        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly(ID);
        assertThat(seen("traceparent"))
                .matches("00-" + ID + "-[0-9a-f]{16}-01")
                .isNotEqualTo(VALID);
        assertThat(seen("tracestate")).isEqualTo("a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "<script>",
            })
    void isBegunAnewWhenTheCallersIsNotValid(String invalid) throws Exception {
        var answer = send(to(PUBLIC).header("traceparent", invalid).header("tracestate", "a=b"));

        var id = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        assertThat(seen("traceparent")).startsWith("00-" + id + "-");
        assertThat(seen("tracestate")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", GUARDED, AWAY, UNREGISTERED})
    void isOnEveryRefusalToo(String path) throws Exception {
        var answer = send(to(path).header("traceparent", VALID));

        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly(ID);
        assertThat(answer.body()).contains("\"traceId\":\"" + ID + "\"");
    }

    @Test
    void isInTheAccessLogWithoutWhatIsPersonal(CapturedOutput log) throws Exception {
        send(
                to(PUBLIC + "?name=Zhang")
                        .header("traceparent", VALID)
                        .header("Authorization", "Bearer " + ISSUER.valid()));

        await().untilAsserted(() ->
                assertThat(log.getOut().lines())
                        .anyMatch(line ->
                                line.contains("[" + ID + "]")
                                        && line.contains("GET " + PUBLIC + " 200 ")));
        assertThat(log.getOut()).doesNotContain("Zhang", "eyJ");
    }

    @Test
    void isInTheLogLinesThatOthersWriteAfterAChangeOfThreads(CapturedOutput log) throws Exception {
        send(to(PUBLIC).header("traceparent", VALID));

        assertThat(log.getOut().lines())
                .filteredOn(line -> line.contains("NettyWriteResponseFilter"))
                .isNotEmpty()
                .allMatch(line -> line.contains("[" + ID + "]"));
    }

    @Test
    void isInTheLogLinesOfFailures(CapturedOutput log) throws Exception {
        send(to(AWAY).header("traceparent", VALID));

        await().untilAsserted(() ->
                assertThat(log.getOut().lines())
                        .anyMatch(line ->
                                line.contains("[" + ID + "]") && line.contains("service-away: ")));
    }

    private static String seen(String header) {
        return SERVICE.getAllServeEvents().getFirst().getRequest().getHeader(header);
    }
}
