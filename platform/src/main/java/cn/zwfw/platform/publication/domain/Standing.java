package cn.zwfw.platform.publication.domain;

/** 事项状态: how a published entry stands. A suspended one stays public in full (B12). */
public enum Standing {
    IN_FORCE("1", "在用"),
    SUSPENDED("2", "暂停"),
    CANCELLED("3", "取消");

    private final String code;
    private final String label;

    Standing(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
