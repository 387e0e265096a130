package cn.zwfw.supervision.incident.risk;

/** How grave a risk is. */
enum RiskLevel {
    /** 高. */
    HIGH,
    /** 中. */
    MEDIUM,
    /** 低. */
    LOW
}
