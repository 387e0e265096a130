package cn.zwfw.supervision.sharing.grant.life;

import cn.zwfw.platform.citation.Cites;
import java.util.Set;

/** What can be done about a request: from which states, and to which. */
@Cites(
        value = {"A9", "A19"},
        rows = "S5")
public enum GrantAct {
    SIGN("签发", Set.of(GrantState.REQUESTED), GrantState.SIGNED),
    WITHDRAW("撤回", Set.of(GrantState.REQUESTED, GrantState.SIGNED), GrantState.WITHDRAWN),
    GRANT("授权", Set.of(GrantState.SIGNED), GrantState.GRANTED),
    REFUSE("不同意", Set.of(GrantState.SIGNED), GrantState.REFUSED),
    REVOKE("收回", Set.of(GrantState.GRANTED, GrantState.SUSPENDED), GrantState.REVOKED),
    /** By a misuse report only. */
    SUSPEND("暂停", Set.of(GrantState.GRANTED), GrantState.SUSPENDED),
    /** When a misuse report came to nothing. */
    RESUME("恢复", Set.of(GrantState.SUSPENDED), GrantState.GRANTED);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<GrantState> from;

    private final GrantState to;

    GrantAct(String label, Set<GrantState> from, GrantState to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    public boolean isPossible(GrantState state) {
        return from.contains(state);
    }

    public GrantState to() {
        return to;
    }
}
