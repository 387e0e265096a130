package cn.zwfw.approval.rating.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was done about a bad rating. Records are only added.
 *
 * @param seq 1 for the first
 * @param person login of the officer; none for the rater
 */
public record RectificationRecord(
        int seq,
        Instant at,
        RectificationAct act,
        RectificationState state,
        int round,
        @Nullable String person,
        @Nullable String personName,
        String opinion) {}
