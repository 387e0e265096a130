package cn.zwfw.platform.trace;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What spans need beside a collector; every other source of settings wins over it. */
final class TraceDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    // what the answer and the log call the trace is in this header alone
                    "management.tracing.propagation.consume", "W3C",
                    "management.tracing.baggage.enabled", "false",
                    "management.observations.enable.spring.security", "false",
                    "spring.kafka.template.observation-enabled", "true",
                    "spring.kafka.listener.observation-enabled", "true");

    /** After the files of settings are read: one of them may name the collector. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (Collector.isNamed(environment)) {
            environment.getPropertySources().addLast(new MapPropertySource("traces", DEFAULTS));
        }
    }
}
