package cn.zwfw.finance.metric;

import cn.zwfw.finance.ServiceTest;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.metric.ExposedMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What alerts and dashboards ask of this service is there. */
@ServiceTest
class MetricTests {

    @LocalServerPort int port;
    @LocalManagementPort int management;

    @Test
    void whatIsAskedForIsExposed() throws IOException, InterruptedException {
        var any = URI.create("http://127.0.0.1:" + port + "/nothing-is-here");
        try (var client = HttpClient.newHttpClient()) {
            var _ = client.send(HttpRequest.newBuilder(any).build(), BodyHandlers.discarding());
        }

        new ExposedMetrics(management, TestSecrets.MANAGEMENT_TOKEN, "finance-list-service")
                .areKept();
    }
}
