package cn.zwfw.supervision.incident.life;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of security or secrecy in a department, without anybody's words. It never changes: every
 * act gives the next one.
 *
 * @param severity 1 the gravest, 4 the lightest
 * @param handledBy login; none while it waits to be handled
 */
@Cites(value = "A20", rows = "S8")
public record Incident(
        UUID id,
        int version,
        String organ,
        String region,
        IncidentKind kind,
        int severity,
        Instant occurredAt,
        Instant discoveredAt,
        Instant reportedAt,
        IncidentState state,
        @Nullable String handledBy,
        @Nullable Instant handledAt,
        @Nullable Instant closedAt) {

    /**
     * After an act.
     *
     * @throws Conflict when it cannot be done, or not by this person: nobody verifies what he did
     */
    public Incident after(IncidentAct act, String person, Instant at) {
        var to = IncidentCycle.after(state, act);
        return switch (act) {
            case REPORT, SUPPLEMENT -> next(to, handledBy, handledAt, closedAt);
            case HANDLE -> next(to, person, at, null);
            case RETURN -> verified(person).next(to, null, null, null);
            case CLOSE -> verified(person).next(to, handledBy, handledAt, at);
        };
    }

    private Incident verified(String person) {
        if (person.equals(handledBy)) {
            throw Conflict.because("incident-verified-by-handler");
        }
        return this;
    }

    private Incident next(
            IncidentState to,
            @Nullable String handler,
            @Nullable Instant handled,
            @Nullable Instant closed) {
        return new Incident(
                id,
                version + 1,
                organ,
                region,
                kind,
                severity,
                occurredAt,
                discoveredAt,
                reportedAt,
                to,
                handler,
                handled,
                closed);
    }
}
