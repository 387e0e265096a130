package cn.zwfw.supervision.sharing.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as it is kept.
 *
 * @param data none when it was deleted
 */
public record StoredRecord(String id, Instant observedAt, @Nullable JsonNode data) {}
