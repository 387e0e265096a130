package cn.zwfw.supervision.incident.life;

/** Where an incident stands. */
public enum IncidentState {
    REPORTED("待处置"),
    HANDLED("待核实"),
    CLOSED("已办结");

    private final String label;

    IncidentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
