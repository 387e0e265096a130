package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.Revision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was sent into entries of a request, or names everything that is wrong with it. */
@Component
@Cites(
        value = {"B9", "B10", "B12", "B13"},
        rows = {"P3", "P4", "P5"})
class EntryCheck {

    /** In bytes; with its envelope it must pass as one event. */
    private static final int CONTENT_LIMIT = 500_000;

    private final Revisions revisions;
    private final BeanViolations beans;
    private final JsonMapper json;
    private final CanonicalJson canonical;

    EntryCheck(
            Revisions revisions, BeanViolations beans, JsonMapper json, CanonicalJson canonical) {
        this.revisions = revisions;
        this.beans = beans;
        this.json = json;
        this.canonical = canonical;
    }

    /**
     * The entries of a draft.
     *
     * @throws InvalidInput with every violation found
     */
    <C> List<ProposedEntry> entries(
            Lists.Kept<C> list, Kind kind, DraftChange draft, Caller author) {
        var found = new ArrayList<Violation>();
        var entries = new ArrayList<ProposedEntry>();
        var codes = new HashSet<String>();
        for (int position = 0; position < draft.entries().size(); position++) {
            var at = "/entries/" + position;
            var sent = draft.entries().get(position);
            var effect = kind.effect(sent.code() != null, sent.content() != null);
            if (effect.bringsContent() && sent.content() == null) {
                found.add(Violation.at(at + "/content", "content-missing"));
                continue;
            }
            var content =
                    effect.bringsContent()
                            ? content(list.list(), sent.content(), author, at + "/content", found)
                            : null;
            var code = content == null ? sent.code() : list.list().codeOf(content);
            if (code == null) {
                continue;
            }
            if (sent.code() != null && !code.equals(sent.code())) {
                found.add(Violation.at(at + "/code", "code-mismatch", code, sent.code()));
            }
            if (!codes.add(code)) {
                found.add(Violation.at(at + "/code", "entry-twice", code));
            }
            var json = content == null ? null : canonical.of(content);
            if (json != null && json.getBytes(StandardCharsets.UTF_8).length > CONTENT_LIMIT) {
                found.add(Violation.at(at + "/content", "content-too-large", CONTENT_LIMIT));
            }
            var current = revisions.current(list.list().name(), code);
            standing(effect, code, current, author, at).ifPresent(found::add);
            entries.add(
                    new ProposedEntry(
                            position,
                            effect,
                            code,
                            json,
                            current.map(Revision::digest).orElse(null)));
        }
        if (found.isEmpty()) {
            counts(kind, entries, found);
        }
        InvalidInput.unlessEmpty(found);
        return entries;
    }

    private <C> @Nullable C content(
            ReviewedList<C> list,
            @Nullable JsonNode sent,
            Caller author,
            String at,
            List<Violation> found) {
        try {
            var content = json.treeToValue(sent, list.contentType());
            var wrong = new ArrayList<>(beans.in(content));
            if (wrong.isEmpty()) {
                wrong.addAll(list.check(content, author));
            }
            wrong.forEach(violation -> found.add(violation.under(at)));
            return wrong.isEmpty() ? content : null;
        } catch (JacksonException broken) {
            found.add(JsonViolations.of(broken).under(at));
        } catch (InvalidInput broken) {
            broken.violations().forEach(violation -> found.add(violation.under(at)));
        }
        return null;
    }

    private static Optional<Violation> standing(
            Effect effect, String code, Optional<Revision> current, Caller author, String at) {
        if (current.isPresent() && !author.isOf(current.get().organ())) {
            return Optional.of(Violation.at(at + "/code", "entry-of-other-organ", code));
        }
        var standing = current.map(Revision::standing).orElse(null);
        if (effect.appliesTo(standing)) {
            return Optional.empty();
        }
        if (standing == null) {
            return Optional.of(Violation.at(at + "/code", "entry-unknown", code));
        }
        return Optional.of(
                effect == Effect.ENTER
                        ? Violation.at(at + "/content", "entry-exists", code)
                        : Violation.at(at + "/code", "entry-not-in-force", code, standing.label()));
    }

    private static void counts(Kind kind, List<ProposedEntry> entries, List<Violation> found) {
        var counts =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProposedEntry::effect, Collectors.counting()));
        counts.keySet().stream()
                .filter(effect -> !kind.effects().containsKey(effect))
                .forEach(effect ->
                        found.add(
                                Violation.at(
                                        "/entries",
                                        "effect-not-of-kind",
                                        kind.label(),
                                        effect.label())));
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
}
