package cn.zwfw.powerlist.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * 服务对象, whom a power is for (GB/T 39046-2020 A.4). Lists of other cities that count 5, 6 and 9
 * otherwise have to be mapped before they are handed in.
 */
public enum Audience {
    NATURAL_PERSON("1", "自然人"),
    ENTERPRISE("2", "企业法人"),
    INSTITUTION("3", "事业法人"),
    SOCIAL_ORGANISATION("4", "社会组织法人"),
    AUTHORITY("5", "行政机关"),
    OTHER("6", "其他组织");

    private final String code;
    private final String label;

    Audience(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The audience with this code. */
    @JsonCreator
    public static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience " + code));
    }
}
