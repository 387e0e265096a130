package cn.zwfw.approval.rating;

import cn.zwfw.platform.citation.Cites;
import java.util.Arrays;
import java.util.Optional;

/**
 * 满意度 (GB/T 39046 A.8): 1 is the best and 5 the worst. The national interface of 好差评 counts the
 * other way round; whoever reports there sends {@link #nationalScore()} and nothing else.
 */
@Cites(value = "A2", rows = "V6")
public enum Satisfaction {
    VERY_SATISFIED(1, "非常满意"),
    SATISFIED(2, "满意"),
    FAIRLY_SATISFIED(3, "基本满意"),
    DISSATISFIED(4, "不满意"),
    VERY_DISSATISFIED(5, "非常不满意");

    public static final int BEST = 1;
    public static final int WORST = 5;

    private final int code;
    private final String label;

    Satisfaction(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The level of a code, if there is one. */
    public static Optional<Satisfaction> of(int code) {
        return Arrays.stream(values()).filter(level -> level.code == code).findAny();
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** 差评: the two lowest levels. */
    public boolean isBad() {
        return code > FAIRLY_SATISFIED.code;
    }

    /** 5 for the best and 1 for the worst. */
    public int nationalScore() {
        return BEST + WORST - code;
    }
}
