package cn.zwfw.supervision.incident.life;

/** What happened. */
public enum IncidentKind {
    LEAK("泄密"),
    INTRUSION("攻击"),
    TAMPERING("篡改"),
    OUTAGE("中断"),
    OTHER("其他");

    private final String label;

    IncidentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
