package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.chain.Trail.End;
import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what waits, behind the writers, who never wait for the head of the chain. */
@Cites(value = "A19", rows = "X4")
final class Sealer {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    /** A batch lies in memory and in one row. */
    static final int MOST_ENTRIES = 1000;

    private final Trail trail;
    private final AuditCodes codes;
    private final Chain chain;
    private final Clock clock;

    Sealer(Trail trail, AuditCodes codes, String service, Clock clock) {
        this.trail = trail;
        this.codes = codes;
        this.chain = new Chain(service, codes);
        this.clock = clock;
    }

    /**
     * The next batch, which is stored in the caller's transaction; none where nothing can be sealed
     * or another is sealing.
     */
    Optional<Batch> next() {
        if (!trail.hold()) {
            return Optional.empty();
        }
        var head = trail.head();
        var end = head.map(End::of).orElse(End.NONE);
        var horizon = trail.horizon();
        if (horizon <= end.xid()) {
            throw new IllegalStateException(
                    "the database counts transactions from before the last batch: it was restored"
                            + " by copying rows; see docs/operations.md, 审计追踪");
        }
        var entries = trail.unsealed(end, horizon, MOST_ENTRIES);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        entries.stream().filter(any -> !any.isGenuine(codes)).forEach(Sealer::tellForged);
        var batch = chain.next(head, entries, clock.instant());
        trail.add(batch);
        return Optional.of(batch);
    }

    /** Sealed all the same, as evidence; whoever verifies the trail is told of it too. */
    private static void tellForged(StoredEntry any) {
        log.error("audit entry {} was not written by this service", any.entry().id());
    }
}
