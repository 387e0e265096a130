package cn.zwfw.supervision.notice.life;

import cn.zwfw.platform.citation.Cites;

/** What a notice does to the organ it is addressed to. */
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
public enum NoticeKind {
    URGE("督促"),
    RECTIFY("责令改正"),
    CRITICISE("通报批评"),
    ACCOUNTABILITY("问责");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 通报 is said in public; of the others whoever issued one decides when it is closed. */
    boolean isPublicFromIssue() {
        return this == CRITICISE;
    }
}
