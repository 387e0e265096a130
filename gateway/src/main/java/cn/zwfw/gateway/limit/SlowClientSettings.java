package cn.zwfw.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How slow a caller may be.
 *
 * @param headersWithin how long it may take from the first byte of a request to the end of its
 *     headers
 * @param bodyPerSecond the least that must come of a body, on average between two looks, while the
 *     gateway waits for it; who falls behind twice in a row is too slow
 * @param lookEvery how often that is looked at
 * @param answerWithin how long a piece of an answer may wait for the caller to take it
 */
@ConfigurationProperties("zwfw.gateway.slow-clients")
record SlowClientSettings(
        Duration headersWithin, DataSize bodyPerSecond, Duration lookEvery, Duration answerWithin) {

    /** The least between two looks. */
    long leastBytes() {
        return bodyPerSecond.toBytes() * lookEvery.toMillis() / 1000;
    }
}
