package cn.zwfw.platform.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
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

    private static final String VEIL = "veil";
    private static final String PATTERN = "%" + VEIL + "(" + LINE + ")";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put(VEIL, Veil::new);
        Map<String, Object> patterns =
                Map.of("logging.pattern.console", PATTERN, "logging.pattern.file", PATTERN);
        environment.getPropertySources().addLast(new MapPropertySource("veiledText", patterns));
    }

    /** What is in brackets behind its word, without those numbers. */
    static final class Veil extends CompositeConverter<ILoggingEvent> {

        @Override
        protected String transform(ILoggingEvent event, String line) {
            return NumberVeil.over(line);
        }
    }
}
