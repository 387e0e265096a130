package cn.zwfw.supervision.assessment.life;

/** What is done about an assessment, and by whom. */
public enum AssessmentAct {
    DRAFT("计算", By.MAKER),
    REFRESH("重新计算", By.MAKER),
    OPEN("征求异议", By.MAKER),
    OBJECT("提出异议", By.ORGAN),
    DECIDE("处理异议", By.JUDGE),
    CONFIRM("确认", By.GOVERNMENT),
    PUBLISH("公布", By.MAKER);

    private final String label;
    private final By by;

    AssessmentAct(String label, By by) {
        this.label = label;
        this.by = by;
    }

    public String label() {
        return label;
    }

    public By by() {
        return by;
    }

    /** Whether what comes of it is what the government confirms; then it is another who does. */
    public boolean isMaking() {
        return switch (this) {
            case DRAFT, REFRESH, OPEN, DECIDE -> true;
            case OBJECT, CONFIRM, PUBLISH -> false;
        };
    }

    /** Who does it. */
    public enum By {
        /** 审改办 of the level (B4). */
        MAKER,
        /** The organ that is assessed. */
        ORGAN,
        /**
         * 审改办; of what it objects to itself, 法制办 of the level (B4). 同级政府, above both, of anything:
         * both offices may be one organ.
         */
        JUDGE,
        /** 同级政府. */
        GOVERNMENT
    }
}
