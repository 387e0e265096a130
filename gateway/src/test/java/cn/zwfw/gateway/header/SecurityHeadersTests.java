package cn.zwfw.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class SecurityHeadersTests {

    @ParameterizedTest
    @CsvSource({"https://door/, true", "http://door/, false"})
    void demandTlsOnlyFromThoseWhoComeByTls(String address, boolean demanded) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(address));

        new SecurityHeaders()
                .filter(exchange, passed -> passed.getResponse().setComplete())
                .block();

        var headers = exchange.getResponse().getHeaders();
        assertThat(headers.containsHeader("Strict-Transport-Security")).isEqualTo(demanded);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
