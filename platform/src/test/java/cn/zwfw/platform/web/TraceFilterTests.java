package cn.zwfw.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What stands behind the filter continues the same trace as the answer and the log name. */
class TraceFilterTests {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String VALID = "00-" + ID + "-00f067aa0ba902b7-01";

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void theCallersTraceIsContinued() throws Exception {
        assertThat(traceparentBehind(VALID)).isEqualTo(VALID);
        assertThat(answer.getHeader("X-Trace-Id")).isEqualTo(ID);
        assertThat(MDC.get("traceId")).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "<script>",
            })
    void anyOtherIsBegunAnew(@Nullable String invalid) throws Exception {
        var begun = traceparentBehind(invalid);

        assertThat(begun).matches("00-[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-00").doesNotContain(ID);
        assertThat(answer.getHeader("X-Trace-Id")).isEqualTo(begun.substring(3, 35));
    }

    private String traceparentBehind(@Nullable String sent) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        if (sent != null) {
            request.addHeader("traceparent", sent);
        }
        var chain = new MockFilterChain();
        new TraceFilter().doFilter(request, answer, chain);
        var behind = (HttpServletRequest) requireNonNull(chain.getRequest());
        var traceparent = behind.getHeader("traceparent");
        assertThat(Collections.list(behind.getHeaders("Traceparent"))).containsExactly(traceparent);
        return traceparent;
    }
}
