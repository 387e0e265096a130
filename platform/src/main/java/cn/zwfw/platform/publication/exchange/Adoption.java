package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.ContentCheck;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.PublicDocument.Kinship;
import cn.zwfw.platform.publication.revision.Release;
import cn.zwfw.platform.publication.revision.Revisions;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes over what another platform has published, as it stands there. Its reviewers have seen it,
 * and its registers of organs, laws and cases are not here: so nothing is asked of it but that it
 * is the next of an entry that the other keeps, whole, and means here what it means there.
 */
@Service
@Cites(
        value = {"A12", "B2", "B3"},
        rows = "X1")
public class Adoption {

    private final Lists lists;
    private final Revisions revisions;
    private final ContentCheck contents;
    private final Release release;
    private final AuditTrail audit;

    Adoption(
            Lists lists,
            Revisions revisions,
            ContentCheck contents,
            Release release,
            AuditTrail audit) {
        this.lists = lists;
        this.revisions = revisions;
        this.contents = contents;
        this.release = release;
        this.audit = audit;
    }

    /**
     * Takes one published document over; one that is known changes nothing. What is refused leaves
     * the transaction of whoever asks as it was.
     *
     * @param keeper the platform that publishes it, and whose region it must be of
     * @throws InvalidInput when it cannot be read as an entry of the list
     * @throws Conflict when it does not follow what is kept here
     */
    @Transactional(propagation = Propagation.NESTED)
    public void take(String list, JsonNode document, Caller keeper) {
        take(lists.get(list), document, keeper);
    }

    private <C> void take(Lists.Kept<C> list, JsonNode document, Caller keeper) {
        var name = list.list().name();
        // first the lock, then the reading
        revisions.holdPublications(name);
        var adopted = revision(list, document, keeper);
        var current = revisions.current(name, adopted.code()).orElse(null);
        if (current != null) {
            Examination.mustBeOfDistrict(current, adopted.region());
        }
        if (!keeper.isAt(adopted.region())) {
            throw Conflict.because("entry-of-other-region", adopted.code());
        }
        var next = current == null ? 1 : current.number() + 1;
        if (adopted.number() < next) {
            mustBeKnown(adopted);
            return;
        }
        if (adopted.number() > next) {
            throw Conflict.because("report-out-of-order", adopted.code(), next);
        }
        var placed = adopted.at(revisions.nextPositions(name, 1));
        release.publish(list.list(), List.of(placed), kinship(document, adopted.code()), null);
        audit.record(keeper, "entry.adopted", adopted.code(), "revision " + adopted.number());
    }

    private void mustBeKnown(Revision adopted) {
        var kept = revisions.get(adopted.list(), adopted.code(), adopted.number()).orElseThrow();
        if (kept.standing() != adopted.standing() || !kept.digest().equals(adopted.digest())) {
            throw Conflict.because("report-differs", adopted.code(), adopted.number());
        }
    }

    private <C> Revision revision(Lists.Kept<C> list, JsonNode document, Caller keeper) {
        var code = document.required("code").asString();
        var number = document.required("number").asInt();
        var content =
                contents.canonical(list.list(), document.required("content"))
                        .orElseThrow(() -> InvalidInput.of(Violation.at("/content", "wrong-type")));
        var digest = CanonicalJson.digest(content);
        if (!digest.equals(document.required("digest").asString())) {
            throw Conflict.because("digest-differs", code, number);
        }
        return new Revision(
                list.list().name(),
                code,
                number,
                standing(document.required("status").asString()),
                list.kind(document.required("kind").asString()).code(),
                document.required("ground").asString(),
                document.required("organ").asString(),
                document.required("region").asString(),
                "",
                content,
                digest,
                null,
                keeper.id(),
                null,
                OffsetDateTime.parse(document.required("effectiveFrom").asString())
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS),
                null,
                0);
    }

    private static Standing standing(String code) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Violation.at("/status", "invalid-value", code)));
    }

    /** An entry was ended by a merge or split, or made by one, never both by the same. */
    private static Kinship kinship(JsonNode document, String code) {
        var before = codes(document, "predecessors");
        return before.isEmpty()
                ? new Kinship(List.of(code), codes(document, "successors"))
                : new Kinship(before, List.of(code));
    }

    private static List<String> codes(JsonNode document, String field) {
        return document.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
