package cn.zwfw.platform.trace;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whoever collects spans; Spring Boot's own setting says where it is. */
final class Collector {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private Collector() {}

    static boolean isNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty(ENDPOINT));
    }
}
