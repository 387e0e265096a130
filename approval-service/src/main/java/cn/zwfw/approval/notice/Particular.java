package cn.zwfw.approval.notice;

/** What a notice may say in a line of its own, in the order in which the lines stand. */
public enum Particular {
    RECEIVED_ON("收到日期"),
    ACCEPTED_ON("受理日期"),
    PROCEDURE("需要进行的程序"),
    TIME_NEEDED("所需时间"),
    EXTENDED_BY("延长的期限"),
    APPROVER("批准人"),
    /** By when the applicant may supply what is missing. */
    SUPPLY_BY("补正期限"),
    /** By when the organ decides: the statutory or the promised day. */
    DECIDE_BY("办理期限"),
    /** Where to go instead (行政许可法 32(2)). */
    COMPETENT_ORGAN("应当向其申请的行政机关"),
    /** The licence that is granted, revoked or cancelled: its name and number. */
    PERMIT("许可证件及编号"),
    VALIDITY("有效期限"),
    DOCUMENT("送达文书及文号"),
    METHOD("送达方式"),
    PLACE("送达地点"),
    /** Whom to ask. */
    CONTACT("联系方式");

    private final String label;

    Particular(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
