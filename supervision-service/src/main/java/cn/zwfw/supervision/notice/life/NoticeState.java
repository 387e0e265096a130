package cn.zwfw.supervision.notice.life;

/** Where a notice stands. */
public enum NoticeState {
    DRAFT("草拟"),
    ISSUED("待答复"),
    ANSWERED("待核实"),
    VERIFIED("已核实"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
