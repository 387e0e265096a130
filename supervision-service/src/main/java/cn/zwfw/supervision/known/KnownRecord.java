package cn.zwfw.supervision.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a case.
 *
 * @param node the step it was done for
 * @param document the notice that was made
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownRecord(
        int seq,
        OffsetDateTime at,
        String act,
        String state,
        @Nullable String node,
        @Nullable Integer round,
        @Nullable String organ,
        @Nullable String document) {}
