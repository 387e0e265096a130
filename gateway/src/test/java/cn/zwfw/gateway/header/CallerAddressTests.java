package cn.zwfw.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/** Only a proxy of ours is believed, and only what it saw itself. */
class CallerAddressTests {

    private final CallerAddress callers = new CallerAddress(Set.of("10.0.0.9"));

    @ParameterizedTest
    @CsvSource({
        "61.178.1.1, 9.9.9.9, 61.178.1.1",
        "10.0.0.9, 9.9.9.9, 9.9.9.9",
        "10.0.0.9, '1.1.1.1, 61.178.1.2', 61.178.1.2",
        "10.0.0.9, '1.1.1.1,2001:db8::1', 2001:db8::1",
        "10.0.0.9, unknown, 10.0.0.9",
        "10.0.0.9, '', 10.0.0.9",
    })
    void theCallerIsWhomTheOuterProxySaw(String peer, String forwarded, String address) {
        var request =
                MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(peer), 1))
                        .header(CallerAddress.HEADER, forwarded)
                        .build();

        assertThat(callers.address(request)).isEqualTo(address);
    }
}
