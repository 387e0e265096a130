package cn.zwfw.platform.publication;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.revision.PublicDocument;
import cn.zwfw.platform.publication.revision.Release;
import cn.zwfw.platform.publication.revision.Revisions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes an approved request take effect: for all its entries at once, in one transaction, with
 * their events (B9(3), merging and splitting are atomic).
 */
@Component
@Cites(
        value = {"B9", "B9(3)", "A13(1)"},
        rows = {"P3", "P9", "X3"})
class Publishing {

    /** Entries held at once. */
    private static final int BATCH = 100;

    /** More than those that a merge or a split may touch. */
    private static final int KINDRED = 500;

    private final ChangeRequests requests;
    private final Revisions revisions;
    private final Release release;
    private final Clock clock;

    Publishing(ChangeRequests requests, Revisions revisions, Release release, Clock clock) {
        this.requests = requests;
        this.revisions = revisions;
        this.release = release;
        this.clock = clock;
    }

    /**
     * Publishes every entry of the request.
     *
     * @throws Conflict when an entry was published anew or reported since the request was drafted,
     *     or its list objects
     */
    <C> void publish(Lists.Kept<C> list, ChangeRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kinship =
                request.matter().kind().effects().size() == 1
                        ? PublicDocument.Kinship.NONE
                        : PublicDocument.Kinship.of(requests.entries(request.id(), -1, KINDRED));
        var after = -1;
        List<ProposedEntry> batch;
        do {
            batch = requests.entries(request.id(), after, BATCH);
            if (!batch.isEmpty()) {
                publish(list.list(), request, batch, kinship, now);
                after = batch.getLast().position();
            }
        } while (batch.size() == BATCH);
    }

    private <C> void publish(
            ReviewedList<C> list,
            ChangeRequest request,
            List<ProposedEntry> batch,
            PublicDocument.Kinship kinship,
            Instant now) {
        // first the list's lock, then the reading: two publications of one entry queue up here
        var first = revisions.nextPositions(list.name(), batch.size());
        var before =
                revisions.current(list.name(), batch.stream().map(ProposedEntry::code).toList());
        var drafts = new ArrayList<Revision>(batch.size());
        for (var entry : batch) {
            mustBeUnopposed(list, request, entry);
            drafts.add(
                    revision(
                            list,
                            request,
                            entry,
                            before.get(entry.code()),
                            first + drafts.size(),
                            now));
        }
        release.publish(list, drafts, kinship, request);
    }

    /**
     * Asks the list once more whether anything speaks against the request.
     *
     * @throws Conflict when something came up since it was drafted
     */
    void mustBeUnopposed(ReviewedList<?> list, ChangeRequest request) {
        var after = -1;
        List<ProposedEntry> batch;
        do {
            batch = requests.entries(request.id(), after, BATCH);
            for (var entry : batch) {
                mustBeUnopposed(list, request, entry);
                after = entry.position();
            }
        } while (batch.size() == BATCH);
    }

    private static void mustBeUnopposed(
            ReviewedList<?> list, ChangeRequest request, ProposedEntry entry) {
        list.objection(request.matter().ground(), entry.code())
                .ifPresent(objection -> {
                    throw Conflict.because(objection.code(), objection.facts().toArray());
                });
    }

    /** What an entry becomes; its document is made of it. */
    private static Revision revision(
            ReviewedList<?> list,
            ChangeRequest request,
            ProposedEntry entry,
            @Nullable Revision current,
            long position,
            Instant now) {
        if (current != null && current.isReported()) {
            // a district may have reported it since it was drafted
            throw Conflict.because("entry-kept-by-district", entry.code());
        }
        var before = current == null ? null : current.standing();
        if (!list.takes(entry.effect(), entry.code(), before) || isOvertaken(entry, current)) {
            throw Conflict.because("entry-changed-meanwhile", entry.code());
        }
        var content =
                entry.content() != null
                        ? entry.content()
                        : Objects.requireNonNull(current).content();
        var matter = request.matter();
        return new Revision(
                list.name(),
                entry.code(),
                current == null ? 1 : current.number() + 1,
                entry.effect().after(before),
                matter.kind().code(),
                matter.ground().code(),
                matter.organ(),
                matter.region(),
                "",
                content,
                CanonicalJson.digest(content),
                request.id(),
                null,
                request.responsible(),
                // never before the one that it follows, even if a clock was set back
                current == null || current.effectiveFrom().isBefore(now)
                        ? now
                        : current.effectiveFrom().plus(1, ChronoUnit.MICROS),
                null,
                position);
    }

    /**
     * Content drafted from another content than the one that stands would undo what came between.
     */
    private static boolean isOvertaken(ProposedEntry entry, @Nullable Revision current) {
        return entry.effect() == Effect.REPLACE
                && !Objects.equals(entry.baseDigest(), current == null ? null : current.digest());
    }
}
