package cn.zwfw.powerlist.due;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Why an adjustment is due, which change the department is to propose, and on which grounds a
 * published change settles it.
 */
@Cites(
        value = {"B9(1)", "B9(4)", "B9(5)", "B10(1)", "B12(2)", "B15"},
        rows = {"P6", "P7", "P8"})
public enum Cause {
    /** A law it rests on was issued, amended or repealed. */
    LAW_CHANGED("依据发生变化", "AMEND", "B10(1)", Set.of("B9(1)", "B10(1)")),
    /** The level above delegated it: each receiving district undertakes it (承接). */
    DELEGATED_FROM_ABOVE("上级下放,需承接", "ADD", "B9(4)", Set.of("B9(4)")),
    /** The level above cancelled it: each district that holds it cancels it too. */
    CANCELLED_ABOVE("上级取消,需对应取消", "CANCEL", "B9(5)", Set.of("B9(5)")),
    /** No case for three years. */
    DORMANT("三年以上未发生办件", "SUSPEND", "B12(2)", Set.of("B12(2)"));

    private final String label;
    private final String kind;
    private final String ground;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> settling;

    Cause(String label, String kind, String ground, Set<String> settling) {
        this.label = label;
        this.kind = kind;
        this.ground = ground;
        this.settling = settling;
    }

    public String label() {
        return label;
    }

    /** The kind of change that is to be proposed. */
    String kind() {
        return kind;
    }

    /** The ground on which it is to be proposed. */
    String ground() {
        return ground;
    }

    /**
     * The causes that are settled when an entry is published on this ground and stands so. What has
     * ended needs no adjustment any more, and what is suspended is dormant by decision.
     */
    static List<Cause> settledBy(String ground, Standing standing) {
        return Arrays.stream(values())
                .filter(cause -> cause.settling.contains(ground) || cause.endsWith(standing))
                .toList();
    }

    private boolean endsWith(Standing standing) {
        return switch (this) {
            case LAW_CHANGED, CANCELLED_ABOVE -> standing == Standing.CANCELLED;
            case DORMANT -> standing != Standing.IN_FORCE;
            case DELEGATED_FROM_ABOVE -> false;
        };
    }
}
