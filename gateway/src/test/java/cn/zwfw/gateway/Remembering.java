package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A gateway that remembers, in front of a service whose answers a test says. */
@ContextConfiguration(initializers = TestKafka.Initializer.class)
@TestPropertySource(
        properties = {"zwfw.gateway.memory.size=1MB", "zwfw.gateway.memory.largest=8KB"})
abstract class Remembering extends AtTheDoor {

    String item = "";

    @BeforeEach
    void theListIsHeard() throws Exception {
        Publications.begin();
        item = PUBLIC + "/" + UUID.randomUUID().toString().replaceAll("[^0-9]", "") + "A";
        answers(answer("first"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(remembers(item + "9")).isTrue());
        SERVICE.resetRequests();
    }

    private boolean remembers(String path) throws Exception {
        get(path);
        return get(path).headers().firstValue("Cache-Status").isPresent();
    }

    String raw(String host) throws Exception {
        return sendRaw(
                "GET " + item + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    static ResponseDefinitionBuilder answer(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withHeader("ETag", "\"1\"")
                .withHeader("Cache-Control", "no-cache")
                .withBody(body);
    }

    static void answers(ResponseDefinitionBuilder answer) {
        SERVICE.resetMappings();
        SERVICE.stubFor(any(anyUrl()).willReturn(answer));
    }

    int asked() {
        return SERVICE.findAll(anyRequestedFor(anyUrl())).size();
    }
}
