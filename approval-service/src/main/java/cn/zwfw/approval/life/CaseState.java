package cn.zwfw.approval.life;

/** Where a case stands (domain terms of 行政许可法 and the 2018 data standard). */
public enum CaseState {
    DRAFT("草稿"),
    SUBMITTED("已收件"),
    PRE_CHECK("预审中"),
    SUPPLEMENT("待补正"),
    NOT_REQUIRED("不受理"),
    NOT_ACCEPTED("不予受理"),
    ACCEPTED("已受理"),
    IN_REVIEW("办理中"),
    SPECIAL_PROCEDURE("特别程序"),
    GRANTED("准予"),
    REFUSED("不予批准"),
    CLOSED("已办结"),
    DELIVERED("已送达"),
    WITHDRAWN("已撤回"),
    REVOKED("已撤销"),
    CANCELLED("已注销"),
    ARCHIVED("已归档");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
