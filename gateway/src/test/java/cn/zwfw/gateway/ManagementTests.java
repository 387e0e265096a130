package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class ManagementTests extends AtTheDoor {

    @Value("${server.address}")
    String address;

    @Value("${management.server.address}")
    String managementAddress;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsOperatorsThatItLives(String path) throws Exception {
        var answer = manage(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP");
    }

    @Test
    void givesOperatorsItsMetrics() throws Exception {
        get(PUBLIC);

        assertThat(manage("/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes", "http_server_requests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/gateway/routes", "/actuator/heapdump", PUBLIC})
    void showsOperatorsNothingElse(String path) throws Exception {
        assertThat(manage(path).statusCode()).isEqualTo(404);
    }

    @Test
    void listensOnLoopbackOnlyByDefault() {
        assertThat(address).isEqualTo("127.0.0.1");
        assertThat(managementAddress).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic " + TOKEN, TOKEN})
    void keepsTheRestFromWhoeverHasNotTheToken(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(at("/actuator/prometheus"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        var answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("jvm_").contains("\"status\":401");
        assertThat(send(HttpRequest.newBuilder(at("/actuator/health/liveness"))).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + TOKEN));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }
}
