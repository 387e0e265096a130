package cn.zwfw.supervision.assessment.life;

/** Where an assessment stands. */
public enum AssessmentState {
    DRAFT("草拟"),
    OPEN("征求异议"),
    CONFIRMED("已确认"),
    PUBLISHED("已公布");

    private final String label;

    AssessmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
