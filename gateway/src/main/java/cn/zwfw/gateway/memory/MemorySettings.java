package cn.zwfw.gateway.memory;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is remembered.
 *
 * @param size of all remembered answers together; none are remembered when it is 0
 * @param largest the largest answer that is remembered
 * @param silence how long memory answers without a sign that everything published was heard
 * @param answers which answers are remembered: {@code path} (a Spring path pattern, with {@code
 *     {code}} for the key of events) and the {@code topics} that change them
 */
@ConfigurationProperties("zwfw.gateway.memory")
record MemorySettings(DataSize size, DataSize largest, Duration silence, List<Remembered> answers) {

    MemorySettings {
        answers = List.copyOf(answers);
    }

    boolean isOff() {
        return size.toBytes() == 0;
    }

    Set<String> topics() {
        return answers.stream()
                .flatMap(remembered -> remembered.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
