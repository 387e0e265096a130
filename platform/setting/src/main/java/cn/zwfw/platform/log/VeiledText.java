package cn.zwfw.platform.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Logs as plain text show no numbers of people, neither in messages nor in stack traces. Whoever
 * sets a pattern of their own has to cover them there. Named in {@code spring.factories}.
 */
final class VeiledText implements EnvironmentPostProcessor {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %clr(%5p) --- %esb(){APPLICATION_NAME}[%15.15t] [%X{traceId:-}]"
                    + " %-40.40logger{39} : %m%n%wEx";

    static final String PATTERN =
            "%replace(" + LINE + "){'" + NumberVeil.NUMBERS + "', '" + NumberVeil.STARS + "'}";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> patterns =
                Map.of("logging.pattern.console", PATTERN, "logging.pattern.file", PATTERN);
        environment.getPropertySources().addLast(new MapPropertySource("veiledText", patterns));
    }
}
