package cn.zwfw.platform.event;

import io.namastack.outbox.OutboxPayloadSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads outbox rows with a mapper of its own: the application's may refuse unknown
 * fields, and during a rolling upgrade an older instance meets rows of a newer one.
 */
@Component
class OutboxPayloads implements OutboxPayloadSerializer {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Override
    public String serialize(Object payload) {
        return JSON.writeValueAsString(payload);
    }

    @Override
    public <T> T deserialize(String serialized, Class<T> type) {
        return JSON.readValue(serialized, type);
    }
}
