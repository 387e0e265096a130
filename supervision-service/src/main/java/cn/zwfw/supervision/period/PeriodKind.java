package cn.zwfw.supervision.period;

/** How long a period is. */
public enum PeriodKind {
    MONTH("月度", 1),
    QUARTER("季度", 3),
    YEAR("年度", 12);

    private final String label;
    private final int months;

    PeriodKind(String label, int months) {
        this.label = label;
        this.months = months;
    }

    public String label() {
        return label;
    }

    int months() {
        return months;
    }
}
