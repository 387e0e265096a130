package cn.zwfw.platform.problem.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.problem.Unavailable;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class UnavailableTests {

    @Test
    void saysWhenToComeAgain() {
        var problem = Unavailable.because("unavailable", new IOException("no route"));

        var answer =
                new ProblemAdvice(new Problems())
                        .answer(problem, new ServletWebRequest(new MockHttpServletRequest()));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getBody()).extracting(ProblemDocument::code).isEqualTo("unavailable");
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgainInWholeSeconds() {
        var problem = TooMany.until(Duration.ofMillis(90_001));

        var answer =
                new ProblemAdvice(new Problems())
                        .answer(problem, new ServletWebRequest(new MockHttpServletRequest()));

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("91");
    }
}
