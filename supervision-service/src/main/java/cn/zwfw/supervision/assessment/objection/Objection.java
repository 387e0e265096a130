package cn.zwfw.supervision.assessment.objection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organ does not accept what it is charged with.
 *
 * @param evidence the row that it objects to; none for all rows of the metric
 * @param upheld none while it is not decided
 * @param decision why
 */
public record Objection(
        int seq,
        String organ,
        String metric,
        @Nullable Integer evidence,
        String reason,
        Instant filedAt,
        String filer,
        @Nullable Boolean upheld,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String decider) {}
