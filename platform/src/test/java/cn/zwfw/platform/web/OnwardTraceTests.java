package cn.zwfw.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class OnwardTraceTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private final RequestTemplate asked = new RequestTemplate();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void isThatOfTheRequestAndItsSpan() {
        MDC.put("traceId", TRACE);
        MDC.put("spanId", SPAN);

        new OnwardTrace().traceparent().apply(asked);

        assertThat(asked.headers().get("traceparent"))
                .containsExactly("00-" + TRACE + "-" + SPAN + "-01");
    }

    @Test
    void isThatOfTheRequestWhereNoSpansAreRecorded() {
        MDC.put("traceId", TRACE);

        new OnwardTrace().traceparent().apply(asked);

        assertThat(asked.headers().get("traceparent"))
                .singleElement()
                .asString()
                .matches("00-" + TRACE + "-(?!0{16})[0-9a-f]{16}-01");
    }

    @Test
    void isNoneOutsideARequest() {
        new OnwardTrace().traceparent().apply(asked);

        assertThat(asked.headers()).doesNotContainKey("traceparent");
    }
}
