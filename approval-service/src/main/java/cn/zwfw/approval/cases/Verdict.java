package cn.zwfw.approval.cases;

/** What was decided. */
public enum Verdict {
    GRANTED("准予"),
    REFUSED("不予批准");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
