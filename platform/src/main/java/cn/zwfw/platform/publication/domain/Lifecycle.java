package cn.zwfw.platform.publication.domain;

import static cn.zwfw.platform.publication.domain.RequestState.CLASSIFIED;
import static cn.zwfw.platform.publication.domain.RequestState.DRAFT;
import static cn.zwfw.platform.publication.domain.RequestState.EFFECTIVE;
import static cn.zwfw.platform.publication.domain.RequestState.IN_REVIEW;
import static cn.zwfw.platform.publication.domain.RequestState.REJECTED;
import static cn.zwfw.platform.publication.domain.RequestState.SCHEDULED;
import static cn.zwfw.platform.publication.domain.RequestState.WITHDRAWN;

import java.util.Set;

/** The life of a change request as data: from, to, and what brings it there. */
public final class Lifecycle {

    /** What can happen to a request. */
    public enum Happening {
        SUBMITTED,
        MOVED_ON,
        RETURNED,
        REJECTED,
        CLASSIFIED,
        WITHDRAWN,
        APPROVED,
        TOOK_EFFECT
    }

    /** An edge of the life cycle. */
    public record Edge(RequestState from, RequestState to, Happening by) {}

    public static final Set<Edge> EDGES =
            Set.of(
                    new Edge(DRAFT, IN_REVIEW, Happening.SUBMITTED),
                    new Edge(DRAFT, WITHDRAWN, Happening.WITHDRAWN),
                    new Edge(IN_REVIEW, IN_REVIEW, Happening.MOVED_ON),
                    new Edge(IN_REVIEW, DRAFT, Happening.RETURNED),
                    new Edge(IN_REVIEW, REJECTED, Happening.REJECTED),
                    new Edge(IN_REVIEW, CLASSIFIED, Happening.CLASSIFIED),
                    new Edge(IN_REVIEW, WITHDRAWN, Happening.WITHDRAWN),
                    new Edge(IN_REVIEW, SCHEDULED, Happening.APPROVED),
                    new Edge(SCHEDULED, EFFECTIVE, Happening.TOOK_EFFECT),
                    // the entry was published anew before the time came
                    new Edge(SCHEDULED, DRAFT, Happening.RETURNED));

    private Lifecycle() {}

    static boolean allows(RequestState from, RequestState to, Happening by) {
        return EDGES.contains(new Edge(from, to, by));
    }
}
