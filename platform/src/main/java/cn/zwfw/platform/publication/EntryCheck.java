package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.Violations;
import cn.zwfw.platform.publication.domain.ChangeRequest.Matter;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.draft.SentEntries;
import cn.zwfw.platform.publication.draft.SentEntry;
import cn.zwfw.platform.publication.list.ContentCheck;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was sent into entries of a request, or names everything that is wrong with it. */
@Component
@Cites(
        value = {"B9", "B10", "B12", "B13"},
        rows = {"P3", "P4", "P5", "P11"})
class EntryCheck {

    /** Entries held at once. */
    private static final int BATCH = 100;

    private final Revisions revisions;
    private final ContentCheck contents;
    private final JsonMapper json;

    EntryCheck(Revisions revisions, ContentCheck contents, JsonMapper json) {
        this.revisions = revisions;
        this.contents = contents;
        this.json = json;
    }

    /**
     * Takes what was sent entry by entry and passes it on in batches, as long as nothing was found
     * wrong.
     *
     * @throws InvalidInput with every violation found; what was passed on before must not be kept
     */
    <C> void check(
            Lists.Kept<C> list,
            Matter matter,
            SentEntries sent,
            Caller author,
            Consumer<List<ProposedEntry>> sound) {
        var kind = matter.kind();
        var particulars = json.readTree(matter.particulars());
        var codes = new HashSet<String>();
        var counts = new EnumMap<Effect, Long>(Effect.class);
        var batch = new ArrayList<Candidate>(BATCH);
        for (int position = 0; sent.entries().hasNext(); position++) {
            var entry = sent.entries().next();
            var candidate = candidate(list.list(), kind, particulars, entry, position, author);
            if (candidate.isPresent()) {
                if (!codes.add(candidate.get().code())) {
                    entry.flaws()
                            .accept(Violation.at("/code", "entry-twice", candidate.get().code()));
                }
                counts.merge(candidate.get().effect(), 1L, Long::sum);
                batch.add(candidate.get());
            }
            if (batch.size() == BATCH) {
                pass(list.list(), matter.ground(), batch, author, sent.found(), sound);
                batch.clear();
            }
        }
        pass(list.list(), matter.ground(), batch, author, sent.found(), sound);
        if (sent.found().isEmpty()) {
            count(kind, counts, sent.found());
        }
        sent.found().mustBeNone();
    }

    /** An entry that may be sound, for all that it says of itself. */
    private <C> Optional<Candidate> candidate(
            ReviewedList<C> list,
            Kind kind,
            JsonNode particulars,
            SentEntry sent,
            int position,
            Caller author) {
        var effect = kind.effect(sent.code() != null, sent.content() != null);
        var misfit = misfit(kind, effect, sent);
        if (misfit.isPresent()) {
            sent.flaws().accept(misfit.get());
            return Optional.empty();
        }
        if (!effect.bringsContent()) {
            var code = Objects.requireNonNull(sent.code());
            return Optional.of(new Candidate(sent, position, effect, code, null));
        }
        var sound =
                contents.check(
                        list,
                        Objects.requireNonNull(sent.content()),
                        flaw -> sent.flaws().accept(flaw.under("/content")));
        return sound.map(content -> {
            list.check(content.content(), particulars)
                    .forEach(flaw -> sent.flaws().accept(flaw.under("/content")));
            var organ = list.organOf(content.content());
            if (!author.isOf(organ)) {
                sent.flaws()
                        .accept(Violation.at("/content/organ", "content-of-other-organ", organ));
            }
            if (sent.code() != null && !content.code().equals(sent.code())) {
                sent.flaws()
                        .accept(
                                Violation.at(
                                        "/code", "code-mismatch", content.code(), sent.code()));
            }
            return new Candidate(sent, position, effect, content.code(), content.json());
        });
    }

    /** What the entry has too much or too little of for the kind of change. */
    private static Optional<Violation> misfit(Kind kind, Effect effect, SentEntry sent) {
        if (sent.content() == null && (effect.bringsContent() || !taken(kind, effect))) {
            return Optional.of(Violation.at("/content", "content-missing"));
        }
        if (taken(kind, effect)) {
            return effect != Effect.ENTER && sent.code() == null
                    ? Optional.of(Violation.at("/code", "code-missing"))
                    : Optional.empty();
        }
        if (taken(kind, Effect.REPLACE)) {
            return Optional.of(Violation.at("/code", "code-missing"));
        }
        return Optional.of(
                taken(kind, Effect.ENTER)
                        ? Violation.at("/code", "code-not-taken")
                        : Violation.at("/content", "content-not-taken"));
    }

    private static boolean taken(Kind kind, Effect effect) {
        return kind.effects().containsKey(effect);
    }

    /** Holds a batch against what is published, and passes it on if all so far is sound. */
    private void pass(
            ReviewedList<?> list,
            Ground ground,
            List<Candidate> batch,
            Caller author,
            Violations found,
            Consumer<List<ProposedEntry>> sound) {
        var published =
                revisions.current(list.name(), batch.stream().map(Candidate::code).toList());
        batch.forEach(candidate ->
                standing(list, candidate, published, author)
                        .or(() ->
                                list.objection(ground, candidate.code())
                                        .map(objection -> objection.under("/code")))
                        .ifPresent(flaw -> candidate.sent().flaws().accept(flaw)));
        if (found.isEmpty()) {
            sound.accept(batch.stream().map(candidate -> candidate.proposed(published)).toList());
        }
    }

    private static Optional<Violation> standing(
            ReviewedList<?> list,
            Candidate candidate,
            Map<String, Revision> published,
            Caller author) {
        var code = candidate.code();
        var current = published.get(code);
        if (current != null && !author.isOf(current.organ())) {
            return Optional.of(Violation.at("/code", "entry-of-other-organ", code));
        }
        if (current != null && current.isReported()) {
            return Optional.of(Violation.at("/code", "entry-kept-by-district", code));
        }
        var standing = current == null ? null : current.standing();
        if (list.takes(candidate.effect(), code, standing)) {
            return Optional.empty();
        }
        if (standing == null) {
            return Optional.of(Violation.at("/code", "entry-unknown", code));
        }
        return Optional.of(
                candidate.effect() == Effect.ENTER
                        ? Violation.at("/content", "entry-exists", code)
                        : Violation.at("/code", "entry-not-in-force", code, standing.label()));
    }

    private static void count(Kind kind, Map<Effect, Long> counts, Violations found) {
        kind.effects()
                .forEach((effect, count) -> {
                    long actual = counts.getOrDefault(effect, 0L);
                    if (!count.allows(actual)) {
                        found.add(
                                Violation.at(
                                        "/entries",
                                        "entries-out-of-range",
                                        kind.label(),
                                        count.toString(),
                                        effect.label(),
                                        actual));
                    }
                });
    }

    private record Candidate(
            SentEntry sent, int position, Effect effect, String code, @Nullable String content) {

        ProposedEntry proposed(Map<String, Revision> published) {
            var current = published.get(code);
            return new ProposedEntry(
                    position, effect, code, content, current == null ? null : current.digest());
        }
    }
}
