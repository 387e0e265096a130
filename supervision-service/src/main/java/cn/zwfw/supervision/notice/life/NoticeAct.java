package cn.zwfw.supervision.notice.life;

/** What is done about a notice, by whom, and whether others than these know of it. */
public enum NoticeAct {
    DRAFT("草拟", By.ISSUER, true),
    AMEND("修改", By.ISSUER, true),
    ISSUE("发出", By.ISSUER, false),
    EXTEND("延期", By.ISSUER, false),
    PREPARE("拟答复", By.ORGAN, true),
    ANSWER("答复", By.SIGNER, false),
    TELL_LATE("逾期未答复", By.PLATFORM, false),
    RETURN("退回", By.ISSUER, false),
    VERIFY("核实", By.ISSUER, false),
    CLOSE("办结", By.ISSUER, false),
    WITHDRAW("撤回", By.ISSUER, false),
    PROPOSE("拟公开", By.ISSUER, true),
    CLEAR("公开", By.ISSUER, false),
    RETRACT("撤下公开", By.ISSUER, false);

    private final String label;
    private final By by;
    private final boolean internal;

    NoticeAct(String label, By by, boolean internal) {
        this.label = label;
        this.by = by;
        this.internal = internal;
    }

    public String label() {
        return label;
    }

    public By by() {
        return by;
    }

    /** Whether only those know of it who do it. */
    public boolean isInternal() {
        return internal;
    }

    /** Who does it. */
    public enum By {
        /** The duty that the ground gives it to, at the level of the notice. */
        ISSUER,
        /** 承办处室 or 分管领导 of the organ addressed. */
        ORGAN,
        /** 分管领导 of the organ addressed (A21). */
        SIGNER,
        PLATFORM
    }
}
