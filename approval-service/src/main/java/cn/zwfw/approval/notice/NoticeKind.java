package cn.zwfw.approval.notice;

/** The notices that the law asks for. */
public enum NoticeKind {
    RECEIPT("收件凭证", "收", "行政许可法 29"),
    ACCEPTANCE("受理通知书", "受", "行政许可法 32"),
    CORRECTION("补正告知书", "补", "行政许可法 32(4)"),
    NOT_REQUIRED("不受理通知书", "不受", "行政许可法 32(1)"),
    REFUSAL_TO_ACCEPT("不予受理决定书", "不予受", "行政许可法 32(2)"),
    SPECIAL_PROCEDURE("特别程序告知书", "特", "行政许可法 45"),
    EXTENSION("延期告知书", "延", "行政许可法 42"),
    GRANT("准予决定书", "准", "行政许可法 38"),
    REFUSAL("不予批准决定书", "不准", "行政许可法 38"),
    WITHDRAWAL("撤回确认书", "撤回", "A14"),
    REVOCATION("撤销决定书", "撤", "行政许可法 69"),
    CANCELLATION("注销决定书", "注", "行政许可法 70"),
    DELIVERY("送达回证", "送", "行政许可法 44");

    private final String title;
    private final String code;
    private final String article;

    NoticeKind(String title, String code, String article) {
        this.title = title;
        this.code = code;
        this.article = article;
    }

    public String title() {
        return title;
    }

    public String code() {
        return code;
    }

    public String article() {
        return article;
    }
}
