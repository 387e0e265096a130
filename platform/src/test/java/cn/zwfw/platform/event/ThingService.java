package cn.zwfw.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * A service in small: it owns things, tells their changes, and takes the same changes in as another
 * service would.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = { // who may call the operators' endpoints is shown where access is decided
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ComponentScan(
        basePackages = "cn.zwfw.platform.event",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
public class ThingService {

    static final String TOPIC = "test.thing";

    @Bean
    NewTopic topicOfThings(@Value("${test.topic:" + TOPIC + "}") String name) {
        return Topics.compacted(name);
    }

    public static ConfigurableApplicationContext start(
            Database database, String kafka, Map<String, String> more) {
        List<String> arguments = new ArrayList<>(arguments(database.url(), kafka));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return run(arguments);
    }

    static List<String> arguments(String database, String kafka) {
        return List.of(
                "--spring.datasource.url=" + database,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.application.name=thing-service",
                "--spring.config.import=classpath:platform-events.yaml",
                "--spring.flyway.locations=classpath:db/migration/platform,classpath:db/thing",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.main.banner-mode=off",
                "--eureka.client.enabled=false",
                "--spring.kafka.producer.properties[max.block.ms]=1000",
                "--spring.kafka.admin.operation-timeout=2s",
                "--spring.kafka.admin.properties[request.timeout.ms]=1000",
                "--spring.kafka.admin.properties[default.api.timeout.ms]=1500",
                "--spring.kafka.consumer.properties[metadata.max.age.ms]=1000",
                "--namastack.outbox.instance.heartbeat-interval=500ms",
                "--namastack.outbox.instance.stale-instance-timeout=2s",
                "--namastack.outbox.instance.rebalance-interval=500ms",
                "--spring.kafka.consumer.properties[session.timeout.ms]=3000",
                "--spring.kafka.consumer.properties[heartbeat.interval.ms]=500",
                "--logging.level.root=WARN",
                "--logging.level.org.apache.kafka=ERROR",
                "--logging.level.org.springframework.kafka=OFF",
                "--logging.level.io.namastack=OFF");
    }

    static ConfigurableApplicationContext run(List<String> arguments) {
        return new SpringApplicationBuilder(ThingService.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }
}
