package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.exchange.Examination.Examined;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.revision.PublicDocument.Kinship;
import cn.zwfw.platform.publication.revision.Release;
import cn.zwfw.platform.publication.revision.Revisions;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list's newest revisions while a batch is taken in, under the list's lock: what is put here goes
 * out together, but two revisions of one entry go one after the other.
 */
final class Shelf<C> {

    private final ReviewedList<C> list;
    private final Revisions revisions;
    private final Release release;
    private final Map<String, Revision> newest;
    private final Map<String, Revision> waiting = new LinkedHashMap<>();

    Shelf(ReviewedList<C> list, List<String> codes, Revisions revisions, Release release) {
        this.list = list;
        this.revisions = revisions;
        this.release = release;
        // first the lock, then the reading
        revisions.holdPublications(list.name());
        newest = new HashMap<>(revisions.current(list.name(), codes));
    }

    @Nullable Revision current(String code) {
        return newest.get(code);
    }

    /** A revision that is kept, be it old or new. */
    Revision get(String code, int number) {
        var waits = waiting.get(code);
        return waits != null && waits.number() == number
                ? waits
                : revisions.get(list.name(), code, number).orElseThrow();
    }

    void put(ReportedEntry entry, Examined examined, String reportedBy, String region) {
        if (waiting.containsKey(entry.code())) {
            release();
        }
        var revision = revision(entry, examined, reportedBy, region);
        waiting.put(entry.code(), revision);
        newest.put(entry.code(), revision);
    }

    /** Publishes what waits. */
    void release() {
        if (!waiting.isEmpty()) {
            release.publish(list, List.copyOf(waiting.values()), Kinship.NONE, null);
            waiting.clear();
        }
    }

    private Revision revision(
            ReportedEntry entry, Examined examined, String reportedBy, String region) {
        return new Revision(
                list.name(),
                entry.code(),
                entry.number(),
                standing(entry),
                entry.kind(),
                entry.ground(),
                examined.organ(),
                region,
                "",
                examined.content(),
                CanonicalJson.digest(examined.content()),
                null,
                reportedBy,
                null,
                entry.effectiveFrom().toInstant().truncatedTo(ChronoUnit.MICROS),
                null,
                revisions.nextPositions(list.name(), 1));
    }

    private static Standing standing(ReportedEntry entry) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.code().equals(entry.status()))
                .findFirst()
                .orElseThrow();
    }
}
