package cn.zwfw.approval.rating.rectification;

/** What can be done about a bad rating. */
public enum RectificationAct {
    VERIFY("核实属实"),
    DECLARE_UNFOUNDED("核实不属实"),
    RECTIFY("完成整改"),
    FOLLOW_UP_SATISFIED("回访满意"),
    FOLLOW_UP_DISSATISFIED("回访不满意");

    private final String label;

    RectificationAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it says what the rater thinks of it, which only he can. */
    public boolean isFollowUp() {
        return this == FOLLOW_UP_SATISFIED || this == FOLLOW_UP_DISSATISFIED;
    }

    /** What the rater says of what was done. */
    public static RectificationAct followUp(boolean satisfied) {
        return satisfied ? FOLLOW_UP_SATISFIED : FOLLOW_UP_DISSATISFIED;
    }
}
