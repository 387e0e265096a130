package cn.zwfw.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import reactor.netty.ReactorNetty;

@SpringBootApplication
@ConfigurationPropertiesScan
class GatewayApplication {

    static void main(String[] args) {
        oneLoopForEachProcessor();
        SpringApplication.run(GatewayApplication.class, args);
    }

    /**
     * Nothing blocks a loop, and more of them (four at least, by default) would only take turns.
     */
    private static void oneLoopForEachProcessor() {
        if (System.getProperty(ReactorNetty.IO_WORKER_COUNT) == null) {
            System.setProperty(
                    ReactorNetty.IO_WORKER_COUNT,
                    String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
    }
}
