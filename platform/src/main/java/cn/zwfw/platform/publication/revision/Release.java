package cn.zwfw.platform.publication.revision;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.revision.PublicDocument.Kinship;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets revisions out: with their documents, into the list's own tables, and as events; all in the
 * transaction of whoever made them. There is no other way to become public.
 */
@Component
@Cites(
        value = "A13(1)",
        rows = {"P9", "X3"})
public class Release {

    private final Revisions revisions;
    private final EventOutbox events;
    private final JsonMapper json;

    Release(Revisions revisions, EventOutbox events, JsonMapper json) {
        this.revisions = revisions;
        this.events = events;
        this.json = json;
    }

    /**
     * Publishes the revisions, of different entries; the caller holds the list's lock.
     *
     * @param drafts revisions without their documents
     * @param request what they are published by; none when a district reported them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <C> void publish(
            ReviewedList<C> list,
            List<Revision> drafts,
            Kinship kinship,
            @Nullable ChangeRequest request) {
        var published = drafts.stream().map(draft -> withDocument(draft, kinship)).toList();
        revisions.add(published);
        list.published(
                published.stream()
                        .map(revision ->
                                new Published<>(revision, content(list, revision), request))
                        .toList());
        published.stream().map(revision -> event(list, revision)).forEach(events::add);
    }

    private Revision withDocument(Revision draft, Kinship kinship) {
        var document = PublicDocument.of(draft, kinship, json.readTree(draft.content()));
        return PublicDocument.into(draft, json.writeValueAsString(document));
    }

    private <C> C content(ReviewedList<C> list, Revision revision) {
        return json.readValue(revision.content(), list.contentType());
    }

    private static Event event(ReviewedList<?> list, Revision revision) {
        return new Event(
                list.topic(),
                revision.code(),
                "cn.zwfw." + list.topic() + ".published.v1",
                revision.effectiveFrom(),
                revision.document());
    }
}
