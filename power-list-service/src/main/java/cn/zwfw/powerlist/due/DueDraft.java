package cn.zwfw.powerlist.due;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.ChangeDesk;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.draft.DraftChange;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.powerlist.due.DueList.Origin;
import cn.zwfw.powerlist.item.PowerItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what is due into a draft in the editor's name: the platform proposes, the department drafts
 * and hands in (B9, B10, B12: 由行使权力事项的部门提出).
 */
@Service
@Cites(
        value = {"B9(4)", "B9(5)", "B10(1)", "B12(2)"},
        rows = {"P6", "P7", "P8"})
class DueDraft {

    /** 行使层级 of a county's organ (GB/T 39046-2020 A.2). */
    private static final int COUNTY = 4;

    private final DueDesk desk;
    private final ChangeDesk changes;
    private final Revisions revisions;
    private final JsonMapper json;

    DueDraft(DueDesk desk, ChangeDesk changes, Revisions revisions, JsonMapper json) {
        this.desk = desk;
        this.changes = changes;
        this.revisions = revisions;
        this.json = json;
    }

    @Transactional
    ChangeRequest draft(UUID id, Caller editor) {
        var due = desk.readable(id, editor);
        due.mustBeOpen();
        if (due.organ() == null || !editor.isOf(due.organ())) {
            throw NotAllowed.because("forbidden");
        }
        var entry =
                switch (due.cause()) {
                    case CANCELLED_ABOVE, DORMANT -> new DraftChange.Entry(due.code(), null);
                    case LAW_CHANGED -> new DraftChange.Entry(due.code(), published(due.code()));
                    case DELEGATED_FROM_ABOVE ->
                            new DraftChange.Entry(
                                    null, undertaken(Origin.code(due.origin()), due.organ()));
                };
        var cause = due.cause();
        return changes.draft(
                new DraftChange(
                        PowerItem.LIST,
                        cause.kind(),
                        cause.ground(),
                        due.detail(),
                        null,
                        null,
                        List.of(entry)),
                editor);
    }

    /** What the level above had published, as the district's own. */
    private JsonNode undertaken(String codeAbove, String organ) {
        return ((ObjectNode) published(codeAbove)).put("organ", organ).put("level", COUNTY);
    }

    private JsonNode published(@Nullable String code) {
        return revisions
                .current(PowerItem.LIST, String.valueOf(code))
                .map(revision -> json.readTree(revision.content()))
                .orElseThrow(() -> NotFound.of("power-item", String.valueOf(code)));
    }
}
