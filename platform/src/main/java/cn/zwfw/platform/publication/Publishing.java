package cn.zwfw.platform.publication;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an approved request take effect: for all its entries at once, in one transaction, with
 * their events (B9(3), merging and splitting are atomic).
 */
@Component
@Cites(
        value = {"B9", "B9(3)", "A13(1)"},
        rows = {"P3", "P9", "X3"})
class Publishing {

    private static final int BATCH = 500;

    private final ChangeRequests requests;
    private final Revisions revisions;
    private final EventOutbox events;
    private final JsonMapper json;
    private final Clock clock;

    Publishing(
            ChangeRequests requests,
            Revisions revisions,
            EventOutbox events,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.revisions = revisions;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes every entry of the request.
     *
     * @throws Conflict when an entry was published anew since the request was drafted
     */
    <C> void publish(Lists.Kept<C> list, ChangeRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kinship = PublicDocument.Kinship.of(requests.entries(request.id(), -1, BATCH));
        var after = -1;
        List<ProposedEntry> batch;
        do {
            batch = requests.entries(request.id(), after, BATCH);
            for (var entry : batch) {
                publish(list.list(), request, entry, kinship, now);
                after = entry.position();
            }
        } while (batch.size() == BATCH);
    }

    private <C> void publish(
            ReviewedList<C> list,
            ChangeRequest request,
            ProposedEntry entry,
            PublicDocument.Kinship kinship,
            Instant now) {
        // first the list's lock, then the reading: two publications of one entry queue up here
        var position = revisions.nextPosition(list.name());
        var current = revisions.current(list.name(), entry.code());
        var before = current.map(Revision::standing).orElse(null);
        if (!entry.effect().appliesTo(before) || isOvertaken(entry, current)) {
            throw Conflict.because("entry-changed-meanwhile", entry.code());
        }
        var content = entry.content() != null ? entry.content() : current.orElseThrow().content();
        var matter = request.matter();
        var draft =
                new Revision(
                        list.name(),
                        entry.code(),
                        current.map(Revision::number).orElse(0) + 1,
                        entry.effect().after(before),
                        matter.kind().code(),
                        matter.ground().code(),
                        matter.organ(),
                        matter.region(),
                        "",
                        content,
                        CanonicalJson.digest(content),
                        request.id(),
                        request.responsible(),
                        // never before the one that it follows, even if a clock was set back
                        current.map(Revision::effectiveFrom)
                                .filter(start -> !start.isBefore(now))
                                .map(start -> start.plus(1, ChronoUnit.MICROS))
                                .orElse(now),
                        null,
                        position);
        var document = PublicDocument.of(draft, kinship, json.readTree(content));
        var revision = PublicDocument.into(draft, json.writeValueAsString(document));
        revisions.add(revision);
        list.published(revision, json.readValue(content, list.contentType()), request);
        events.add(
                new Event(
                        list.topic(),
                        revision.code(),
                        "cn.zwfw." + list.topic() + ".published.v1",
                        revision.effectiveFrom(),
                        revision.document()));
    }

    /**
     * Content drafted from another content than the one that stands would undo what came between.
     */
    private static boolean isOvertaken(ProposedEntry entry, Optional<Revision> current) {
        return entry.effect() == Effect.REPLACE
                && !Objects.equals(entry.baseDigest(), current.map(Revision::digest).orElse(null));
    }
}
