package cn.zwfw.convenience.inquiry.life;

/** What can be done about an inquiry, and who does it. */
public enum InquiryAct {
    RECEIVE("提交", By.ASKER),
    ROUTE("分办", By.CENTER),
    FORWARD("转办", By.ANSWERER),
    HAND_OVER("移送", By.ANSWERER),
    EXTEND("延期", By.ANSWERER),
    ASK_STATEMENT("要求说明情况", By.ANSWERER),
    GIVE_STATEMENT("说明情况", By.CONCERNED),
    REPLY("答复", By.ANSWERER),
    FOLLOW_UP("追问", By.ASKER),
    CLOSE("确认办结", By.ASKER),
    LAPSE("到期办结", By.PLATFORM),
    REOPEN("要求重新办理", By.ASKER),
    WITHDRAW("撤回", By.ASKER);

    private final String label;
    private final By by;

    InquiryAct(String label, By by) {
        this.label = label;
        this.by = by;
    }

    public String label() {
        return label;
    }

    public By by() {
        return by;
    }

    /** Whether the asker is told of it; what an office asks an organ is its own affair. */
    public boolean isTold() {
        return this != ASK_STATEMENT && this != GIVE_STATEMENT;
    }

    /** Who does it. */
    public enum By {
        ASKER,
        /** 政务服务中心 of the region. */
        CENTER,
        /** The organ's 承办处室, or the office that a complaint about a breach went to. */
        ANSWERER,
        /** The organ complained of, which sees what it is asked and nothing else. */
        CONCERNED,
        PLATFORM
    }
}
