package cn.zwfw.convenience.inquiry.life;

/** What somebody wants by what he hands in (A11, B17). */
public enum InquiryKind {
    INQUIRY("咨询"),
    COMPLAINT("投诉"),
    SUGGESTION("建议");

    private final String label;

    InquiryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
