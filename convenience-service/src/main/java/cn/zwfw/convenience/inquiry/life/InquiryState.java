package cn.zwfw.convenience.inquiry.life;

/** Where an inquiry stands. */
public enum InquiryState {
    RECEIVED("待分办"),
    ASSIGNED("办理中"),
    REPLIED("已答复"),
    QUESTIONED("追问待答复"),
    REOPENED("重新办理"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回");

    private final String label;

    InquiryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an answer is awaited, so that its clock runs. */
    public boolean isRunning() {
        return switch (this) {
            case RECEIVED, ASSIGNED, QUESTIONED, REOPENED -> true;
            case REPLIED, CLOSED, WITHDRAWN -> false;
        };
    }
}
