package cn.zwfw.supervision.rule;

/** By what something is measured. */
public enum Measure {
    /** Threshold: working days left at the end of a day, 0 to 30. */
    WORKDAYS_LEFT("剩余工作日"),
    /** Threshold: per cent of the period that are used up, 1 to 100. */
    SHARE_USED("已用比例"),
    /** The last day is over; no threshold. */
    PASSED("超过期限"),
    /** It happened; no threshold. */
    OCCURRED("发生");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOfCourse() {
        return this != OCCURRED;
    }
}
