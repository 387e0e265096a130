package cn.zwfw.supervision.incident.life;

/** What is done about an incident. */
public enum IncidentAct {
    REPORT("报告"),
    SUPPLEMENT("补充报告"),
    HANDLE("处置"),
    RETURN("退回处置"),
    CLOSE("核实办结");

    private final String label;

    IncidentAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
