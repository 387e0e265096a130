package cn.zwfw.supervision.report.life;

import cn.zwfw.platform.access.Duty;

/** What is done about a report, and whose it is to do. */
public enum ReportAct {
    DRAFT("草拟", Duty.SERVICE_CENTER),
    AMEND("修改说明", Duty.SERVICE_CENTER),
    REFRESH("重新统计", Duty.SERVICE_CENTER),
    SEND("报送", Duty.SERVICE_CENTER),
    WITHDRAW("撤回", Duty.SERVICE_CENTER),
    ACKNOWLEDGE("审阅", Duty.GOVERNMENT),
    RETURN("退回", Duty.GOVERNMENT);

    private final String label;
    private final Duty by;

    ReportAct(String label, Duty by) {
        this.label = label;
        this.by = by;
    }

    public String label() {
        return label;
    }

    public Duty by() {
        return by;
    }

    /** Whether others than those who make reports learn that it was done, sent before or not. */
    boolean isTold() {
        return this == SEND || this == ACKNOWLEDGE || this == RETURN;
    }
}
