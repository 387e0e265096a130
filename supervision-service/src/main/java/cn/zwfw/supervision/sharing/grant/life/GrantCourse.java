package cn.zwfw.supervision.sharing.grant.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a request has come, and by whom.
 *
 * @param decideBy the last working day for the provider; none until it is signed
 * @param decidedBy who granted or refused it last, or ended it
 * @param reason what was said with the last act; empty when nothing was
 */
public record GrantCourse(
        GrantState state,
        String requestedBy,
        Instant requestedAt,
        @Nullable String signedBy,
        @Nullable LocalDate decideBy,
        @Nullable String decidedBy,
        String reason) {}
