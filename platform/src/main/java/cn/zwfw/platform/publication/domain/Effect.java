package cn.zwfw.platform.publication.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change does to one entry of a list. */
public enum Effect {
    ENTER("新增", Set.of(), Standing.IN_FORCE),
    REPLACE("变更", Set.of(Standing.IN_FORCE, Standing.SUSPENDED), null),
    SUSPEND("暂停", Set.of(Standing.IN_FORCE), Standing.SUSPENDED),
    RESUME("恢复", Set.of(Standing.SUSPENDED), Standing.IN_FORCE),
    END("取消", Set.of(Standing.IN_FORCE, Standing.SUSPENDED), Standing.CANCELLED);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Standing> from;

    private final @Nullable Standing to;

    Effect(String label, Set<Standing> from, @Nullable Standing to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** Whether the change brings content; otherwise the published content stands. */
    public boolean bringsContent() {
        return this == ENTER || this == REPLACE;
    }

    /** Whether an entry that stands so can be changed so; a new one has no standing yet. */
    public boolean appliesTo(@Nullable Standing standing) {
        return this == ENTER
                ? standing == null || standing == Standing.CANCELLED
                : standing != null && from.contains(standing);
    }

    /** Whether it is about nothing but whether the entry is in use. */
    public boolean turns() {
        return this == SUSPEND || this == RESUME;
    }

    /** How the entry stands afterwards; content alone does not change that. */
    public Standing after(@Nullable Standing before) {
        if (to != null) {
            return to;
        }
        return before == null ? Standing.IN_FORCE : before;
    }
}
