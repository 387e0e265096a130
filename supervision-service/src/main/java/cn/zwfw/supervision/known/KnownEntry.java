package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * The newest publication of an entry of any reviewed list.
 *
 * @param status 1 in force, 2 suspended, 3 cancelled
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownEntry(
        String list,
        String code,
        int number,
        String status,
        String kind,
        String organ,
        String region,
        OffsetDateTime effectiveFrom,
        JsonNode content) {

    private static final String IN_FORCE = "1";

    public boolean isInForce() {
        return status.equals(IN_FORCE);
    }
}
