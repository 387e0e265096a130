package cn.zwfw.platform.event.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of a parked message; headers and value (as text) only when one is asked
 * for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParkedMessage(
        long id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String errorClass,
        String errorMessage,
        int attempts,
        Instant parkedAt,
        @Nullable Instant replayedAt,
        @Nullable Map<String, String> headers,
        @Nullable String value) {}
