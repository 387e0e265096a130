package cn.zwfw.supervision.sharing.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a resource is.
 *
 * @param since when it was listed; what was never collected is owed from then
 * @param dueAt until when the next collection is owed; none when nothing is promised
 * @param told whether others know it as stale
 * @param ended taken out of the catalogue: nothing is owed any more
 * @param version grows with everything that is told
 */
record Freshness(
        String code,
        String organ,
        String region,
        String name,
        UpdateCycle cycle,
        Instant since,
        @Nullable Instant collectedAt,
        @Nullable Instant dueAt,
        boolean told,
        boolean ended,
        int version) {

    /** As the catalogue has it now; what was taken out and comes again begins anew. */
    static Freshness listed(
            String code,
            String organ,
            String region,
            String name,
            UpdateCycle cycle,
            Instant at,
            @Nullable Freshness before,
            Duration realTime) {
        var kept = before != null && !before.ended ? before : null;
        var since = kept == null ? at : kept.since;
        var collectedAt = kept == null ? null : kept.collectedAt;
        return new Freshness(
                code,
                organ,
                region,
                name,
                cycle,
                since,
                collectedAt,
                cycle.after(collectedAt == null ? since : collectedAt, realTime),
                before != null && before.told,
                false,
                before == null ? 0 : before.version);
    }

    Freshness collected(Instant at, Duration realTime) {
        return new Freshness(
                code,
                organ,
                region,
                name,
                cycle,
                since,
                at,
                cycle.after(at, realTime),
                told,
                false,
                version);
    }

    Freshness taken() {
        return new Freshness(
                code, organ, region, name, cycle, since, collectedAt, dueAt, told, true, version);
    }

    /** Known as something else than it is now. */
    Freshness retold() {
        return new Freshness(
                code,
                organ,
                region,
                name,
                cycle,
                since,
                collectedAt,
                dueAt,
                !told,
                ended,
                version + 1);
    }

    boolean isStale(Instant now) {
        return !ended && dueAt != null && !dueAt.isAfter(now);
    }
}
