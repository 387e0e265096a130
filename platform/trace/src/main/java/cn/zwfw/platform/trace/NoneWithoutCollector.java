package cn.zwfw.platform.trace;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Without a collector nothing of OpenTelemetry is even loaded, and no data source wrapped. */
final class NoneWithoutCollector implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OPEN_TELEMETRY =
            List.of(
                    "org.springframework.boot.micrometer.tracing.",
                    "org.springframework.boot.opentelemetry.",
                    "cn.zwfw.platform.trace.");

    private final AtomicBoolean wanted = new AtomicBoolean();

    @Override
    public void setEnvironment(Environment environment) {
        wanted.set(Collector.isNamed(environment));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var matches = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            matches[i] =
                    wanted.get()
                            || candidate == null
                            || OPEN_TELEMETRY.stream().noneMatch(candidate::startsWith);
        }
        return matches;
    }
}
