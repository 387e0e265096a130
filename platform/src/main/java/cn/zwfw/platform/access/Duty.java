package cn.zwfw.platform.access;

/**
 * The duties that the two regulations hand out. Every duty exists at city level and in each
 * district and reaches its own level only (同级).
 */
public enum Duty {
    /** 专人: drafts, loads and maintains content of its own organ (A11, B6). */
    EDITOR("内容专人"),
    /** 保密审查: clears content before it leaves the department (A20, A21, A13(1), B5). */
    SECRECY_REVIEWER("保密审查人"),
    /** 分管领导: signs content off and answers for it (A11, A21). */
    PUBLISHER("分管领导"),
    /** 审改办 (A5, B4, B9–B16). */
    REFORM_OFFICE("审改办"),
    /** 政府法制办 (A10, B4, B14). */
    LEGAL_OFFICE("政府法制办"),
    /** 同级政府 (B9, B11). */
    GOVERNMENT("同级政府"),
    /** 财政局 (A6, A13(2)). */
    FINANCE_BUREAU("财政局"),
    /** 扶贫办 (A7). */
    POVERTY_OFFICE("扶贫办"),
    /** 大数据社会服务管理局 (A8, A15). */
    DATA_BUREAU("大数据局"),
    /** 政务服务中心 (A4, A9, A14, A18). */
    SERVICE_CENTER("政务服务中心"),
    /** 承办处室 (A11, A14). */
    HANDLER("承办处室"),
    /** 行政监察机关: sees everything at its level (A25, B14). */
    INSPECTORATE("行政监察机关"),
    /** Citizens, enterprises and other organisations (A2, A11, B17). */
    APPLICANT("申请人"),
    /** A district's own system (A12, B3). */
    DISTRICT_SYSTEM("区县系统"),
    /** 运维: runs services, sees no business content (A17). */
    OPERATOR("运维人员"),
    /** 审计管理员: reads the audit trail of the whole node, and does nothing else (A17, A19). */
    AUDITOR("审计管理员");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
