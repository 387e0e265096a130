package cn.zwfw.platform.event.parking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Headers as a JSON list of names and base64 values: order, repeats and odd bytes come back as they
 * were.
 */
final class MessageHeaders {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageHeaders() {}

    static String toJson(Headers headers) {
        return JSON.writeValueAsString(
                Arrays.stream(headers.toArray()).map(h -> new Entry(h.key(), h.value())).toList());
    }

    static Headers fromJson(String json) {
        RecordHeaders headers = new RecordHeaders();
        entries(json).forEach(entry -> headers.add(entry.name(), entry.value()));
        return headers;
    }

    static Map<String, String> readable(String json) {
        Map<String, String> readable = new LinkedHashMap<>();
        for (Entry entry : entries(json)) {
            byte[] value = entry.value();
            readable.put(
                    entry.name(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        return readable;
    }

    private static List<Entry> entries(String json) {
        return List.of(JSON.readValue(json, Entry[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String name, byte @Nullable [] value) {}
}
