package cn.zwfw.supervision.breach.register;

import java.util.EnumSet;
import java.util.Set;

/** What people do about a breach, and in which states they may. */
enum BreachAct {
    EXPLAIN("说明", EnumSet.of(BreachState.OPEN)),
    CONFIRM("认定", EnumSet.of(BreachState.OPEN, BreachState.EXPLAINED)),
    DISMISS("不予认定", EnumSet.of(BreachState.OPEN, BreachState.EXPLAINED, BreachState.CONFIRMED));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<BreachState> from;

    BreachAct(String label, Set<BreachState> from) {
        this.label = label;
        this.from = from;
    }

    String label() {
        return label;
    }

    /** What was confirmed is confirmed again when there is other evidence. */
    boolean isPossible(RegisteredBreach any) {
        return from.contains(any.state()) || (this == CONFIRM && any.changed());
    }
}
