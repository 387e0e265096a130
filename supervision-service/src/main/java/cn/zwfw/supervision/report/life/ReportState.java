package cn.zwfw.supervision.report.life;

/** How far a report has come. */
public enum ReportState {
    DRAFT("草拟"),
    SENT("已报送"),
    ACKNOWLEDGED("已审阅"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
