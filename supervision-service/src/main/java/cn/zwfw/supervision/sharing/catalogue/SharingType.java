package cn.zwfw.supervision.sharing.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;

/** 共享类型. */
public enum SharingType {
    UNCONDITIONAL("1", "无条件共享"),
    CONDITIONAL("2", "有条件共享"),
    NONE("3", "不予共享");

    private final String code;
    private final String label;

    SharingType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** As it is written, also in messages that list what there is. */
    @Override
    public String toString() {
        return code;
    }
}
