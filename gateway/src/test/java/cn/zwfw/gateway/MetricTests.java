package cn.zwfw.gateway;

import cn.zwfw.platform.testing.metric.ExposedMetrics;
import org.junit.jupiter.api.Test;

/** What alerts and dashboards ask of the gateway is there. */
class MetricTests extends AtTheDoor {

    @Test
    void whatIsAskedForIsExposed() throws Exception {
        get(PUBLIC);
        get(AWAY);

        new ExposedMetrics(managementPort, TOKEN, "gateway").areKept();
    }
}
