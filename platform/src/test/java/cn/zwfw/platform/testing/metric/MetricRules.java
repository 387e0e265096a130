package cn.zwfw.platform.testing.metric;

import cn.zwfw.platform.testing.TestSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What alerts and dashboards ask of a service is there: a service's {@code MetricTests} extends
 * this, with the service whole on ports of its own.
 */
public abstract class MetricRules {

    @LocalServerPort int port;
    @LocalManagementPort int management;

    @Value("${spring.application.name}")
    String service = "";

    @Test
    void whatIsAskedForIsExposed() throws IOException, InterruptedException {
        // some meters come with the first request
        var any = URI.create("http://127.0.0.1:" + port + "/nothing-is-here");
        try (var client = HttpClient.newHttpClient()) {
            var _ = client.send(HttpRequest.newBuilder(any).build(), BodyHandlers.discarding());
        }

        new ExposedMetrics(management, TestSecrets.MANAGEMENT_TOKEN, service).areKept();
    }
}
