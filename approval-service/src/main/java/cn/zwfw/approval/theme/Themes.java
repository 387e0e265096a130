package cn.zwfw.approval.theme;

import cn.zwfw.approval.guide.RequiredMaterials;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The themes in force, and what an application under one must be for and come with. */
@Component
@Cites(value = "A14", rows = "V4")
public class Themes {

    private final Revisions revisions;
    private final RequiredMaterials required;
    private final JsonMapper json;

    Themes(Revisions revisions, RequiredMaterials required, JsonMapper json) {
        this.revisions = revisions;
        this.required = required;
        this.json = json;
    }

    public Optional<InForce> find(String code) {
        return revisions
                .current(Theme.LIST, code)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .map(revision ->
                        new InForce(
                                json.readValue(revision.content(), Theme.class),
                                revision.number(),
                                revision.region()));
    }

    /**
     * Refuses items that do not make up the theme; without one, any will do.
     *
     * @throws InvalidInput naming every item that does not belong or is missing
     */
    public void check(@Nullable String code, List<String> items) {
        if (code == null) {
            return;
        }
        var theme = inForce(code);
        var found = new ArrayList<Violation>();
        for (int at = 0; at < items.size(); at++) {
            if (!theme.hasPart(items.get(at))) {
                found.add(Violation.at("/items/" + at, "item-not-of-theme", items.get(at), code));
            }
        }
        theme.parts().stream()
                .filter(part -> part.required() && !items.contains(part.itemCode()))
                .forEach(part ->
                        found.add(
                                Violation.at("/items", "item-of-theme-missing", part.itemCode())));
        InvalidInput.unlessEmpty(found);
    }

    /** What must be handed in for all the items, each paper once, by the name it is known by. */
    public List<String> materials(@Nullable String code, List<String> items) {
        var names = items.stream().flatMap(item -> required.of(item).stream());
        return (code == null ? names : names.map(inForce(code)::shared)).distinct().toList();
    }

    private Theme inForce(String code) {
        return find(code)
                .map(InForce::content)
                .orElseThrow(() -> InvalidInput.of(Violation.at("/theme", "theme-unknown", code)));
    }

    /**
     * A theme as it stands.
     *
     * @param revision number of its publication
     * @param region of its lead department
     */
    public record InForce(Theme content, int revision, String region) {}
}
