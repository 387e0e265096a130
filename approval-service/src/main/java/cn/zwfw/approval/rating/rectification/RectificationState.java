package cn.zwfw.approval.rating.rectification;

/** Where a rectification stands. */
public enum RectificationState {
    OPEN("待核实"),
    VERIFIED("整改中"),
    UNFOUNDED("不属实"),
    RECTIFIED("已整改"),
    FOLLOWED_UP("已回访");

    private final String label;

    RectificationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
