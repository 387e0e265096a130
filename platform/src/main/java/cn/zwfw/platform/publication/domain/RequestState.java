package cn.zwfw.platform.publication.domain;

/** Where a change request stands. */
public enum RequestState {
    DRAFT("草拟"),
    IN_REVIEW("审查中"),
    /** Approved; takes effect at its time. */
    SCHEDULED("待生效"),
    EFFECTIVE("已生效"),
    REJECTED("已否决"),
    WITHDRAWN("已撤回"),
    /** Secret; stays in the department (A21, B5). */
    CLASSIFIED("涉密");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
