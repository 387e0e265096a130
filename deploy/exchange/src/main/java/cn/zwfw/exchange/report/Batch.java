package cn.zwfw.exchange.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows that are handed in at once, stored with their key before they are: whatever happens then,
 * the same rows go again under the same key.
 */
record Batch(long number, UUID key, String target, List<Row> rows) {

    Batch {
        rows = List.copyOf(rows);
    }

    /** As it is sent; the same to the byte each time. */
    String body(String field) {
        return rows.stream()
                .map(Row::json)
                .collect(Collectors.joining(",", "{\"" + field + "\":[", "]}"));
    }

    /** A row with its place in the store. */
    record Row(long id, String json) {}
}
